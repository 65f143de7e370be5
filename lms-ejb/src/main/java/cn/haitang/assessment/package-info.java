/**
 * Question sets, exams and what people answered: a paper is drawn from the set, answers are saved one by one, the server's
 * clock ends the attempt, and a passed exam completes its unit.
 *
 * <p>Words: question set, question (in revisions), exam, draw, paper, attempt, grading, pass mark. Allowed neighbours:
 * shared, organisation, camp, learning.
 */
@NullMarked
package cn.haitang.assessment;

import org.jspecify.annotations.NullMarked;
