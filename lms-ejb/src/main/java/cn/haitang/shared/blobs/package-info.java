/** Bytes of files, known by their SHA-256, in a folder that all nodes share. */
@NullMarked
package cn.haitang.shared.blobs;

import org.jspecify.annotations.NullMarked;
