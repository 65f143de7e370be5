package cn.haitang.content;

import cn.haitang.content.files.Content;
import cn.haitang.content.files.ContentFolder;
import cn.haitang.content.files.ContentUnreadable;
import cn.haitang.content.files.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Imports the content folder at the start, when it changed since the last import. Everything is checked first; a folder
 * with a problem changes nothing, and the system runs on what it had. Pages are served once this is done.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ContentImport {

    private static final Logger LOG = Logger.getLogger(ContentImport.class.getName());

    @Inject
    private ContentSettings settings;

    @Inject
    private ImportLock lock;

    @Inject
    private ImportRegister register;

    @Inject
    private ContentWriter writer;

    @Inject
    private ImportStatus status;

    @PostConstruct
    void start() {
        Path folder = settings.dir().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            tell(new ImportReport(ImportReport.Outcome.NONE, "there is no content folder", List.of()));
            return;
        }
        try {
            lock.whileHeld(() -> tell(run(folder)));
        } catch (SQLException | RuntimeException failure) {
            LOG.log(Level.SEVERE, "the content import failed; the system runs on what it had", failure);
            tell(new ImportReport(ImportReport.Outcome.FAILED, String.valueOf(failure.getMessage()), List.of()));
        }
    }

    private ImportReport run(Path folder) {
        try {
            String fingerprint = Fingerprint.of(folder, settings.sample());
            if (register.isCurrent(fingerprint)) {
                return new ImportReport(
                        ImportReport.Outcome.UNCHANGED, "nothing changed since the last import", List.of());
            }
            ContentFolder.Reading reading = new ContentFolder(folder).read(settings.sample());
            return reading.content()
                    .map(content -> write(content, fingerprint))
                    .orElseGet(() -> refused(reading.problems()));
        } catch (IOException | ContentUnreadable unreadable) {
            return new ImportReport(ImportReport.Outcome.FAILED, String.valueOf(unreadable.getMessage()), List.of());
        }
    }

    private ImportReport write(Content content, String fingerprint) {
        List<Problem> problems = writer.problems(content);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        writer.write(content, fingerprint);
        return new ImportReport(ImportReport.Outcome.IMPORTED, "imported " + content.summary(), List.of());
    }

    private static ImportReport refused(List<Problem> problems) {
        String summary = problems.size() + " problems in the content folder; nothing was imported";
        return new ImportReport(ImportReport.Outcome.REFUSED, summary, problems);
    }

    private void tell(ImportReport report) {
        status.is(report);
        boolean well =
                report.outcome() == ImportReport.Outcome.IMPORTED || report.outcome() == ImportReport.Outcome.UNCHANGED;
        LOG.log(well ? Level.INFO : Level.SEVERE, "content: {0}", report.summary());
        report.problems().forEach(problem -> LOG.severe(problem.toString()));
    }
}
