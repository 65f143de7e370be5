/**
 * What must not be read from the database alone is sealed with a key that lies outside of it: numbers of licences, secrets that
 * are shared with others.
 */
@NullMarked
package cn.haitang.shared.vault;

import org.jspecify.annotations.NullMarked;
