/** What all pages and resources share: texts, language, errors, navigation. */
@NullMarked
package cn.haitang.web.shared;

import org.jspecify.annotations.NullMarked;
