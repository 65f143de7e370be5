/** Web push: browsers that take messages, and what is sent to their push services (RFC 8030, 8291, 8292). */
@NullMarked
package cn.haitang.engagement.push;

import org.jspecify.annotations.NullMarked;
