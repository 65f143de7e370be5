/** Tests that run inside the server, beside the application's own classes. */
@NullMarked
package cn.haitang.it.container;

import org.jspecify.annotations.NullMarked;
