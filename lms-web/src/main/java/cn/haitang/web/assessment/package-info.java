/** Sitting an exam and reading its result; the question bank. */
@NullMarked
package cn.haitang.web.assessment;

import org.jspecify.annotations.NullMarked;
