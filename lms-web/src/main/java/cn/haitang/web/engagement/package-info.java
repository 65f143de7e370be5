/** The channels of a person: where they are chosen, what messages say, and how letters are ended. */
@NullMarked
package cn.haitang.web.engagement;

import org.jspecify.annotations.NullMarked;
