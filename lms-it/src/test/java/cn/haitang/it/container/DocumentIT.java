package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.DocumentSealer;
import cn.haitang.certification.DocumentService;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.SealedFiles;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of really issued certificates, judged by programs that others made. */
class DocumentIT extends ContainerTest {

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private DocumentSealer sealer;

    @Inject
    private DocumentService documents;

    @Inject
    private BlobStore blobs;

    @Test
    void the_file_is_pdf_a_3b_with_a_valid_signature_over_all_of_it() throws Exception {
        Path pdf = documents.files(issued("it-document", "IT-D1", "𠮷野昇")).pdf();

        assertThat(Checkers.veraPdf(pdf)).contains("PASS").doesNotContain("FAIL");
        assertThat(Checkers.pdfSig(pdf))
                .contains("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached");
    }

    @Test
    void a_byte_changed_inside_the_signed_range_is_found() throws Exception {
        byte[] bytes = Files.readAllBytes(
                documents.files(issued("it-forged", "IT-D2", "周启明")).pdf());
        bytes[new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("stream") + 60] ^= 1;
        Path forged = Files.write(Files.createTempFile("forged", ".pdf"), bytes);

        assertThat(Checkers.pdfSig(forged)).contains("Signature Validation").doesNotContain("Signature is Valid.");
    }

    @Test
    void once_sealed_the_files_stay_as_they_were_signed() {
        String id = issued("it-sealed", "IT-D3", "林晓燕");

        SealedFiles first = sealer.seal(id);

        assertThat(sealer.seal(id)).isEqualTo(first);
        assertThat(blobs.path(first.sha256())).exists();
        assertThat(first.credential().split("\\.", -1)).hasSize(3);
    }

    private String issued(String slug, String code, String name) {
        long type = scratch.type(slug, code);
        List<Long> person = scratch.enrolled(1, "yunqiao", name);
        acting.person(scratch.person("赵立新"));
        return String.valueOf(issues.issue(type, person).get(0).publicId());
    }
}
