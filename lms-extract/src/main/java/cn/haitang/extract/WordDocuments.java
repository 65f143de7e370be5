package cn.haitang.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word documents: text by Tika; headings, lists and tables as plain HTML that reads well on a phone. */
final class WordDocuments {

    Finding recognise(Path file, String type, Path folder) throws Exception {
        ZipSecureFile.setMaxFileCount(ZipGuard.ENTRIES);
        ZipSecureFile.setMaxEntrySize(ZipGuard.EXPANDED);
        Finding finding = new Finding("DOCUMENT", type);
        Tikas.Document document = Tikas.read(file);
        finding.say("title", document.title()).say("author", document.author()).text(document.text());
        if (document.pages() > 0) {
            finding.count("pages", document.pages());
        }
        try (XWPFDocument word = new XWPFDocument(OPCPackage.open(file.toFile(), PackageAccess.READ))) {
            String html = new WordHtml(word, finding).toString();
            Files.writeString(folder.resolve("document.html"), html);
        }
        finding.made("HTML", 0, "document.html", "text/html;charset=UTF-8", 0, 0);
        return finding;
    }
}
