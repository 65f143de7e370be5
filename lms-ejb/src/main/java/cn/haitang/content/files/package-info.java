/**
 * The content folder as it is on disk: YAML with line numbers, the records it holds, and every check that a file must
 * pass. Plain Java without a container, so that a course can be checked on any machine; see {@code content/README.md}.
 */
@NullMarked
package cn.haitang.content.files;

import org.jspecify.annotations.NullMarked;
