package cn.haitang.web.certification;

import cn.haitang.certification.RegisterFiles;
import cn.haitang.certification.RegisterRow;
import cn.haitang.certification.RegisterService;
import cn.haitang.certification.RegisterService.Form;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** {@code /certificate-register.xlsx} and {@code .pdf}: the register as the address asks for it. */
@WebServlet({"/certificate-register.xlsx", "/certificate-register.pdf"})
public class RegisterDownloads extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegisterService register;

    @Inject
    private transient RegisterFiles files;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Formats formats;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean pdf = request.getServletPath().endsWith(".pdf");
        try {
            List<List<String>> rows =
                    register.export(RegisterWish.of(request).asFilter(), pdf ? Form.PDF : Form.XLSX).stream()
                            .map(this::line)
                            .toList();
            String title = texts.get("certification.register.title");
            byte[] file = pdf ? files.document(title, heads(), rows) : files.spreadsheet(title, heads(), rows);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"register." + (pdf ? "pdf" : "xlsx") + "\"");
            response.setContentType(
                    pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (DomainException refused) {
            response.setStatus(refused.code().status());
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(texts.of(refused));
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private List<String> heads() {
        return Stream.of("serial", "holder", "title-of", "issuer", "place", "issued", "until", "state")
                .map(name -> texts.get("certification.register." + name))
                .toList();
    }

    private List<String> line(RegisterRow row) {
        return List.of(
                row.serial(),
                row.holder(),
                formats.text(row.title()),
                formats.text(row.issuer()),
                formats.text(row.territory()) + " " + formats.text(row.industry()),
                formats.day(row.issuedOn()),
                row.validUntil() == null ? texts.get("certification.fact.no-expiry") : formats.day(row.validUntil()),
                texts.get("certification.register.state." + row.state()));
    }
}
