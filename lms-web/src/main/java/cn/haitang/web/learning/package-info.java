/** The trainee's pages: home, camps, programme, player, packs, hours; and what their scripts call. */
@NullMarked
package cn.haitang.web.learning;

import org.jspecify.annotations.NullMarked;
