package cn.haitang.content.files;

import java.util.List;

/** What a schema can't say of a pack: its files are there and are what they say. */
final class PackChecks {

    private final List<Problem> problems;

    PackChecks(List<Problem> problems) {
        this.problems = problems;
    }

    void check(CampContent.InFolder<PackFile> pack) {
        Document<PackFile> document = pack.document();
        if (!pack.value().slug().equals(pack.folder().getFileName().toString())) {
            problems.add(document.problem("slug " + pack.value().slug() + " is not the folder's name", "slug"));
        }
        List<PackFile.Item> files = pack.value().files();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            FileFacts.wrong(pack.file(files.get(i).file()), files.get(i).type())
                    .ifPresent(why -> problems.add(document.problem(why, "files", index, "file")));
        }
    }
}
