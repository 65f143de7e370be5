package cn.haitang.certification;

import cn.haitang.certification.CertificateText.Part;
import cn.haitang.certification.print.About;
import cn.haitang.certification.print.Attachment;
import cn.haitang.certification.print.Fonts;
import cn.haitang.certification.print.Fonts.Style;
import cn.haitang.certification.print.QrCode;
import cn.haitang.certification.print.Sheet;
import cn.haitang.certification.print.SvgArtwork;
import cn.haitang.certification.print.Type;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as a PDF: one A4 sheet in landscape. Places and sizes are those of {@code cert.css}, in hundredths of the
 * width, so that paper and screen are the same. The same facts look the same.
 */
@ApplicationScoped
public class CertificatePdf {

    private static final Color ROUGE = new Color(0xa3202f);
    private static final Color PALE = new Color(0xd9a3aa);
    private static final Color TEXT = new Color(0x1f1d23);
    private static final Color GREY = new Color(0x57535e);
    private static final double SANS_MIDDLE = .436;
    private static final double SERIF_MIDDLE = .4325;
    private static final double BOTTOM = 64.107;

    private final SvgArtwork emblem = SvgArtwork.read("emblem");
    private final SvgArtwork spray = SvgArtwork.read("spray");
    private final SvgArtwork rosette = SvgArtwork.read("rosette");

    private final Fonts fonts;
    private final String publicUrl;

    /** For the proxy of the container. */
    protected CertificatePdf() {
        this(new Fonts(), "");
    }

    @Inject
    public CertificatePdf(Fonts fonts, SharedSettings settings) {
        this(fonts, settings.publicUrl());
    }

    CertificatePdf(Fonts fonts, String publicUrl) {
        this.fonts = fonts;
        this.publicUrl = publicUrl;
    }

    /** With a QR code that carries the address of the check alone. */
    byte[] render(CertificateView view, CertificateLook look, Instant at, List<Attachment> attachments) {
        return render(view, look, at, attachments, publicUrl + "/v/" + view.publicId());
    }

    /**
     * The file in PDF/A-3b, not signed yet; about 40 KB.
     *
     * @param attachments what it carries for machines
     * @param code what the QR code says
     */
    byte[] render(CertificateView view, CertificateLook look, Instant at, List<Attachment> attachments, String code) {
        synchronized (fonts) {
            try (Sheet sheet = new Sheet(fonts)) {
                sheet.archive(about(view, at), attachments);
                background(sheet, look);
                head(sheet, view, look);
                name(sheet, view, look.design());
                sentences(sheet, view, look.design());
                facts(sheet, view);
                seal(sheet, view, look);
                qr(sheet, code, look);
                return sheet.save();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static About about(CertificateView view, Instant at) {
        return new About(view.title().zh() + " " + view.serial(), view.issuer().zh(), view.holderName(), at);
    }

    private void background(Sheet sheet, CertificateLook look) throws IOException {
        if (look.background() != null) {
            sheet.picture(look.background(), 0, 0, 100, Sheet.HEIGHT);
            return;
        }
        sheet.artwork(rosette, 21, 6.4, 58, .13);
        sheet.artwork(spray, 70, -.8, 31, 1);
        sheet.frame(2.7, .16, ROUGE);
        sheet.frame(3.36, .06, PALE);
    }

    private void head(Sheet sheet, CertificateView view, CertificateLook look) throws IOException {
        if (look.logo() == null) {
            sheet.artwork(emblem, 8, 7.2, 5, 1);
        } else {
            sheet.picture(look.logo(), 8, 7.2, 5, 5);
        }
        sheet.text(new Type(Style.BOLD, 1.9, TEXT), look.design().brand(), 14.3, 7 + 1.235 + SERIF_MIDDLE * 1.9);
        Type small = new Type(Style.SANS, 1.05, GREY);
        sheet.text(small, view.issuer().zh(), 14.3, 10.205 + SANS_MIDDLE * 1.05);
        sheet.text(small, view.issuer().en(), 14.3, 11.675 + SANS_MIDDLE * 1.05);
        centred(sheet, new Type(Style.BOLD, 5.6, .34, ROUGE), view.title().zh(), 18.36, 80);
        String title = view.title().en().toUpperCase(Locale.ENGLISH);
        centred(sheet, new Type(Style.SANS, 1.15, .3, GREY), title, 23.22, 70);
    }

    private void name(Sheet sheet, CertificateView view, TemplateDesign design) throws IOException {
        CertificateText text = CertificateText.of(view, design);
        Type type = new Type(design.nameStyle(), text.nameSize(), text.nameSpacing(), TEXT);
        double widest = 26;
        double middle = switch (text.name().size()) {
            case 1 -> 29.86;
            case 2 -> 27.6;
            default -> 27;
        };
        for (String line : text.name()) {
            widest = Math.max(widest, sheet.width(type, line) + 4);
            centred(sheet, type, line, middle, CertificateText.NAME_WIDTH);
            middle += text.nameSize() * 1.3;
        }
        double half = Math.min(widest, CertificateText.NAME_WIDTH + 4) / 2;
        sheet.line(50 - half, 50 + half, 32.77, .1, new Color(0xc6c3cc));
        Type small = new Type(Style.SANS, 1.1, .06, GREY);
        centred(sheet, small, view.industry().zh() + " · " + view.industry().en(), 34.2, 76);
    }

    private void sentences(Sheet sheet, CertificateView view, TemplateDesign design) throws IOException {
        CertificateText text = CertificateText.of(view, design);
        double step = text.body().size() > 2 ? 2.7 : 3.6075;
        double middle = 38.2;
        for (List<Part> line : text.body()) {
            body(sheet, line, middle);
            middle += step;
        }
        middle = 45.58;
        for (String line : text.english()) {
            centred(sheet, new Type(Style.SANS, 1.1, GREY), line, middle, 66);
            middle += 1.76;
        }
    }

    private static void body(Sheet sheet, List<Part> line, double middle) throws IOException {
        double size = 1.95;
        double width = 0;
        for (Part part : line) {
            width += sheet.width(type(part, size), part.text());
        }
        double fit = Math.min(1, 76 / width);
        double x = 50 - width * fit / 2;
        for (Part part : line) {
            Type type = type(part, size * fit);
            sheet.text(type, part.text(), x, middle + SERIF_MIDDLE * size * fit);
            x += sheet.width(type, part.text());
        }
    }

    private static Type type(Part part, double size) {
        return new Type(part.bold() ? Style.BOLD : Style.SERIF, size, TEXT);
    }

    private static void facts(Sheet sheet, CertificateView view) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("编号 No.", view.serial()),
                List.of("学时 Hours", view.hours().stripTrailingZeros().toPlainString()),
                List.of("发证日期 Issued", String.valueOf(view.issuedOn())),
                List.of("有效期至 Valid until", until(view.validUntil()))));
        double middle = BOTTOM - 8.066 + .914;
        if (view.hours().signum() == 0) {
            rows.remove(1);
            middle += 2.079;
        }
        double values = 8 + sheet.width(new Type(Style.SANS, 1.18, GREY), "有效期至 Valid until") + 1.2;
        for (List<String> row : rows) {
            sheet.text(new Type(Style.SANS, 1.18, GREY), row.get(0), 8, middle + SANS_MIDDLE * 1.18);
            sheet.text(new Type(Style.SANS, 1.18, TEXT), row.get(1), values, middle + SANS_MIDDLE * 1.18);
            middle += 2.079;
        }
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "长期 No expiry" : day.toString();
    }

    private static void seal(Sheet sheet, CertificateView view, CertificateLook look) throws IOException {
        if (look.seal() == null) {
            sheet.dashedCircle(50, 55.25, 4.8, .1, PALE);
            centred(sheet, new Type(Style.SANS, 1.02, new Color(0xa3626b)), "印章 Seal", 55.25, 9);
        }
        sheet.line(38, 62, 59.89, .08, new Color(0x85818c));
        Type small = new Type(Style.SANS, 1.15, GREY);
        String who = look.design().signatory();
        centred(sheet, small, who.isEmpty() ? "签发人 Authorised signature" : "签发人 Signed by " + who, 61.35, 30);
        if (look.seal() != null) {
            sheet.picture(look.seal(), 44.5, 50.2, 11, 11);
        }
        centred(sheet, small, view.issuer().zh(), 63.19, 28);
    }

    /** On a background of the template's own, the code keeps its white ground: it must be read on a dark one too. */
    private void qr(Sheet sheet, String code, CertificateLook look) throws IOException {
        if (look.background() != null) {
            sheet.patch(82.2, BOTTOM - 9.8, 10.4, Color.WHITE);
        }
        sheet.qr(QrCode.of(code), 82.8, BOTTOM - 9.2, 9.2);
        String shown = publicUrl.replaceFirst("^https?://", "") + "/v";
        Type small = new Type(Style.SANS, 1.08, GREY);
        double middle = BOTTOM - 3 * 1.62 + .81;
        for (String line : List.of("扫码核对真伪", "Scan to verify", shown)) {
            sheet.text(small, line, 81.6 - sheet.width(small, line), middle + SANS_MIDDLE * 1.08);
            middle += 1.62;
        }
    }

    /** Around the middle of the sheet; set smaller when it would be wider than {@code most}. */
    private static void centred(Sheet sheet, Type type, String text, double middle, double most) throws IOException {
        double fit = Math.min(1, most / sheet.width(type, text));
        Type fitted = type.sized(type.size() * fit, type.spacing());
        double up = type.style() == Style.SANS ? SANS_MIDDLE : SERIF_MIDDLE;
        sheet.text(fitted, text, 50 - sheet.width(fitted, text) / 2, middle + up * fitted.size());
    }
}
