package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;

/** An exam as it is defined now. @param passMark of 100 */
public record ExamOverview(
        String slug, Bilingual title, int questionCount, int minutes, int passMark, int maxAttempts) {}
