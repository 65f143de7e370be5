/**
 * Requests to addresses that somebody else gave us: looked up once, found to be outside, and connected to as they were found.
 */
@NullMarked
package cn.haitang.shared.outside;

import org.jspecify.annotations.NullMarked;
