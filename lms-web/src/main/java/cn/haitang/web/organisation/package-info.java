/** Sign-in, the own account, people. */
@NullMarked
package cn.haitang.web.organisation;

import org.jspecify.annotations.NullMarked;
