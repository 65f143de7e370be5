/**
 * Files that people upload or the content brings: what they really are, what can be read in them, and what was made
 * from them for the screen (page pictures, poster, web video, readable HTML).
 *
 * <p>Words: asset (one file and what was recognised in it), rendition (what was made from it), upload (a file on its
 * way), grant (a higher capability's answer to who may read an asset). Allowed neighbours: shared, organisation.
 */
@NullMarked
package cn.haitang.media;

import org.jspecify.annotations.NullMarked;
