package cn.haitang.engagement;

import cn.haitang.certification.NoticeQueries.Notice;
import java.util.List;

/** Says things in a person's language. Where the texts lie is known above. */
public interface Wording {

    /**
     * What a message says.
     *
     * @param lines each a paragraph of plain text
     * @param action what the link is called
     * @param why why the person gets this, and how to stop it
     */
    record Written(String subject, List<String> lines, String action, String why) {}

    /** @param language {@code zh-CN} or {@code en} */
    Written notice(Notice notice, String language);

    Written code(String code, int minutes, String language);
}
