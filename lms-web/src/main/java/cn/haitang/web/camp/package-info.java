/** The lecturer's desk: own lectures, the editor, publishing into a camp. */
@NullMarked
package cn.haitang.web.camp;

import org.jspecify.annotations.NullMarked;
