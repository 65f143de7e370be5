/** Tests on the real WAR in a real server with a real database; below: in the container, in the browser. */
@NullMarked
package cn.haitang.it;

import org.jspecify.annotations.NullMarked;
