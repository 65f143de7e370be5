/** The portal: pages, REST resources and what they share. Highest of all: calls go down to the capabilities. */
@NullMarked
package cn.haitang.web;

import org.jspecify.annotations.NullMarked;
