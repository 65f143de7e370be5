/**
 * The content import: takes camps, lectures, packs, questions, certificate rules and the sample organisation from the
 * content folder into the capabilities. It stands above all of them, because a course touches all of them: it reads and
 * checks everything, then calls the import of each in one transaction.
 *
 * <p>Words: content folder, fingerprint, problem (file and line), sample. Allowed neighbours: every capability.
 */
@NullMarked
package cn.haitang.content;

import org.jspecify.annotations.NullMarked;
