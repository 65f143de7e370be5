package cn.haitang.extract;

import java.nio.file.Files;
import java.nio.file.Path;

/** Text, RTF, old Word, OpenDocument, sheets: everything by Tika, whose mark-up is filtered through an allow-list. */
final class OtherDocuments {

    Finding recognise(Path file, String type, Path folder) throws Exception {
        Finding finding = new Finding("DOCUMENT", type);
        Tikas.Document document = Tikas.read(file);
        finding.say("title", document.title()).say("author", document.author()).text(document.text());
        if (document.pages() > 0) {
            finding.count("pages", document.pages());
        }
        CleanHtml html = new CleanHtml(finding);
        Tikas.parse(file, html);
        Files.writeString(folder.resolve("document.html"), html.toString());
        finding.made("HTML", 0, "document.html", "text/html;charset=UTF-8", 0, 0);
        return finding;
    }
}
