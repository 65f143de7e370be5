/**
 * What {@code ./bench} executes: the built system on a scratch database under load, measured from outside. Knows the
 * application only by its addresses and its tables.
 */
@NullMarked
package cn.haitang.bench;

import org.jspecify.annotations.NullMarked;
