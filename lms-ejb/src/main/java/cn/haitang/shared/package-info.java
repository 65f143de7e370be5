/**
 * What every capability stands on: the clock, coded errors, bilingual texts, pages of a list, settings.
 *
 * <p>The lowest package: it knows no capability. Allowed neighbours: none.
 */
@NullMarked
package cn.haitang.shared;

import org.jspecify.annotations.NullMarked;
