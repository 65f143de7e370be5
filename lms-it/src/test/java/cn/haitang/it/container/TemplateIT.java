package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.DocumentSealer;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.LookQueries;
import cn.haitang.certification.PictureSlot;
import cn.haitang.certification.TemplateDesign;
import cn.haitang.certification.TemplateError;
import cn.haitang.certification.TemplateQueries;
import cn.haitang.certification.TemplateService;
import cn.haitang.certification.TemplateView;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Templates from the draft to the issued certificate. */
class TemplateIT extends ContainerTest {

    private static final TemplateDesign DESIGN =
            new TemplateDesign("云桥区", "{period}{statement}\n特发此证。", "{statement}\n{hours} hours", "赵立新", "SANS");

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private TemplateService templates;

    @Inject
    private TemplateQueries queries;

    @Inject
    private IssueService issues;

    @Inject
    private DocumentSealer sealer;

    @Inject
    private LookQueries looks;

    @Inject
    private BlobStore blobs;

    @Test
    void a_certificate_keeps_the_published_version_it_was_issued_with_and_is_pdf_a_with_its_pictures()
            throws Exception {
        long type = scratch.type("it-template", "IT-T1");
        TemplateView published = published("测试模板一", type, Color.RED);
        List<Long> person = scratch.enrolled(1, "yunqiao", "测试甲");
        acting.person(scratch.person("赵立新"));

        String id = String.valueOf(issues.issue(type, person).get(0).publicId());
        Path pdf = blobs.path(sealer.seal(id).sha256());

        assertThat(scratch.templateVersion(id)).isEqualTo(published.id());
        assertThat(Checkers.veraPdf(pdf)).contains("PASS").doesNotContain("FAIL");
        assertThatThrownBy(() -> templates.edit(published.id(), DESIGN)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void
            the_screen_follows_the_version_of_the_issue_also_when_a_later_one_is_published_and_pictures_go_to_its_holders_alone()
                    throws Exception {
        long type = scratch.type("it-screen", "IT-T3");
        TemplateView first = published("测试模板三", type, Color.RED);
        List<Long> person = scratch.enrolled(1, "yunqiao", "测试丙");
        acting.person(scratch.person("赵立新"));
        String id = String.valueOf(issues.issue(type, person).get(0).publicId());
        TemplateView later = published("测试模板四", type, Color.GREEN);

        acting.person(scratch.person("赵立新"));
        assertThat(looks.ofType(type).id()).isEqualTo(later.id());
        assertThat(looks.ofCertificate(id).id()).isEqualTo(first.id());
        acting.person(scratch.holder(id));
        assertThat(looks.ofCertificate(id)).isEqualTo(first);
        assertThat(looks.picture(first.id(), PictureSlot.SEAL)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(looks.picture(first.id(), PictureSlot.BACKGROUND)).startsWith(0xff, 0xd8);
        refused(() -> looks.picture(first.id(), PictureSlot.LOGO));
        refused(() -> looks.picture(later.id(), PictureSlot.SEAL));
        assertThatThrownBy(() -> looks.ofType(type)).isInstanceOf(EJBAccessException.class);
        acting.person(scratch.person("周启明"));
        assertThat(looks.ofCertificate(id).id()).isZero();
        refused(() -> looks.picture(first.id(), PictureSlot.SEAL));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(TemplateError.NOT_FOUND));
    }

    @Test
    void nothing_is_issued_with_a_template_whose_picture_is_gone() throws Exception {
        long type = scratch.type("it-no-picture", "IT-T2");
        TemplateView published = published("测试模板二", type, Color.BLUE);
        Files.delete(blobs.path(String.valueOf(published.seal())));
        List<Long> person = scratch.enrolled(1, "yunqiao", "测试乙");
        acting.person(scratch.person("赵立新"));

        assertThatThrownBy(() -> issues.issue(type, person))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(TemplateError.IMAGE_MISSING));
        assertThat(scratch.serials(type)).isEmpty();
    }

    private TemplateView published(String name, long type, Color colour) throws IOException {
        acting.person(scratch.administrator());
        long standard = queries.all().get(0).id();
        long draft = templates.copy(standard, name);
        templates.edit(draft, DESIGN);
        templates.picture(draft, PictureSlot.SEAL, ring(colour, BufferedImage.TYPE_INT_ARGB, "png"));
        templates.picture(draft, PictureSlot.BACKGROUND, ring(colour, BufferedImage.TYPE_INT_RGB, "jpeg"));
        templates.publish(draft);
        TemplateView published = queries.all().stream()
                .filter(view -> view.id() == draft)
                .findFirst()
                .orElseThrow();
        templates.use(type, published.templateId());
        return published;
    }

    private static byte[] ring(Color colour, int kind, String format) throws IOException {
        BufferedImage image = new BufferedImage(300, 212, kind);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.drawOval(5, 5, 200, 200);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
