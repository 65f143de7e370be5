/** Delivery of files with access check and ranges, and the lecturer's upload. */
@NullMarked
package cn.haitang.web.media;

import org.jspecify.annotations.NullMarked;
