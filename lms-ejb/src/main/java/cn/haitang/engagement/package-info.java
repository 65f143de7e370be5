/**
 * Brings what people are told to where they are: by e-mail and to their browsers, beside the pages of the app.
 *
 * <p>A <i>channel</i> is a way to a person, a <i>topic</i> what one may turn off on it, a <i>message</i> one thing told on one
 * channel. Whoever has something to tell fires an event ({@code HolderTold}); nobody calls this capability.
 *
 * <p>Allowed neighbours: certification, organisation, shared.
 */
@NullMarked
package cn.haitang.engagement;

import org.jspecify.annotations.NullMarked;
