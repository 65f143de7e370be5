/**
 * What {@code ./run} executes: starts MariaDB and Payara Micro beside each other, waits for the first page, says where
 * it is, and stops both again. Knows the application only by its WAR, its settings and its addresses.
 */
@NullMarked
package cn.haitang.launcher;

import org.jspecify.annotations.NullMarked;
