/**
 * Reads one untrusted file in a process of its own, which may die: type, pages, duration, title, outline, text, page
 * pictures, poster, web video, readable HTML. Knows nothing of the server; talks to it through a folder and lines on
 * its output.
 */
@NullMarked
package cn.haitang.extract;

import org.jspecify.annotations.NullMarked;
