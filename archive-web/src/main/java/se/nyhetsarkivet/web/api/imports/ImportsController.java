package se.nyhetsarkivet.web.api.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.guard.SessionRule;
import se.nyhetsarkivet.web.answer.ledger.ImportAnswer;
import se.nyhetsarkivet.web.intake.job.FileOutcome;
import se.nyhetsarkivet.web.intake.job.ImportJob;
import se.nyhetsarkivet.web.intake.job.ImportJobs;
import se.nyhetsarkivet.web.intake.job.ImportOrder;
import se.nyhetsarkivet.web.intake.job.JobState;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;

/** Imports a file that a program sends, and answers when that is done. If the program goes away meanwhile, the import goes on. */
@RestController
@RolesAllowed(Role.Name.ARCHIVIST)
class ImportsController {

    private final NewsArchive archive;
    private final UploadedFiles files;
    private final ImportJobs jobs;
    private final SessionRule rule;

    ImportsController(NewsArchive archive, UploadedFiles files, ImportJobs jobs, SessionRule rule) {
        this.archive = archive;
        this.files = files;
        this.jobs = jobs;
        this.rule = rule;
    }

    /** Something that the file or the archive is the reason of. */
    static final class NotImportedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;

        NotImportedException(HttpStatus status, String reason) {
            super(reason);
            this.status = status;
        }
    }

    @PostMapping("/api/v1/imports")
    ImportAnswer importFile(@RequestParam MultiValueMap<String, String> values, HttpServletRequest request)
            throws IOException, InterruptedException {
        ImportParameters parameters = ImportParameters.read(values);
        ImportOrder.Requester program =
                ImportOrder.Requester.of(SignedIn.current().orElseThrow());
        UploadedFile file = new SentFile(files, program.owner()).take(request, parameters.name());
        ImportJob job;
        try {
            requireStill(request);
            job = jobs.start(new ImportOrder(
                    parameters.dryRun() ? ImportOrder.Kind.DRY_RUN : ImportOrder.Kind.IMPORT,
                    program,
                    List.of(new ImportOrder.OrderedFile(file, parameters.options())),
                    parameters.keepsOriginal(),
                    parameters.reason()));
        } catch (RuntimeException refused) {
            files.remove(file);
            throw refused;
        }
        JobState state = job.await();
        files.remove(file);
        return answer(state);
    }

    /** A file may be long in coming. */
    private void requireStill(HttpServletRequest request) {
        SignedIn now = rule.now(request)
                .orElseThrow(
                        () -> new NotImportedException(
                                HttpStatus.UNAUTHORIZED,
                                "The key was revoked, has expired or lost its owner while the file came; nothing was imported."));
        if (!now.may(Role.ARCHIVIST)) {
            throw new NotImportedException(
                    HttpStatus.FORBIDDEN,
                    "The role of the key was lowered while the file came, and does not include this any more; nothing was"
                            + " imported.");
        }
    }

    private ImportAnswer answer(JobState state) {
        FileOutcome.Result result =
                state.outcomes().stream().map(FileOutcome::result).findFirst().orElseGet(FileOutcome.Stopped::new);
        return switch (result) {
            case FileOutcome.Imported imported -> answer(imported);
            case FileOutcome.Tried(ImportPreview preview) ->
                ImportAnswer.of(preview.counts(), preview.firstRejections(), preview.sharedNames())
                        .withDoubtfulDates(preview.firstDoubtfulDates(), preview.doubtfulDates());
            case FileOutcome.Failed(String reason, boolean readOnly) ->
                throw new NotImportedException(
                        readOnly ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT, reason);
            case FileOutcome.Stopped stopped ->
                throw new NotImportedException(HttpStatus.CONFLICT, "The import was stopped before it began.");
        };
    }

    private ImportAnswer answer(FileOutcome.Imported imported) {
        if (imported.batch().finishedAt().isEmpty()) {
            throw new NotImportedException(
                    HttpStatus.CONFLICT,
                    "The import was stopped. What was taken is in the archive as batch "
                            + imported.batch().number() + "; send the file again to go on.");
        }
        return ImportAnswer.of(
                        imported.batch().counts(),
                        archive.ledger().rejections(imported.batch().number()),
                        imported.sharedNames())
                .withDoubtfulDates(imported.doubts().first(), imported.doubts().all());
    }

    @ExceptionHandler
    ProblemDetail notImported(NotImportedException problem) {
        return ProblemDetail.forStatusAndDetail(problem.status, String.valueOf(problem.getMessage()));
    }
}
