package se.nyhetsarkivet.web.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.RejectionTable;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.intake.job.FileOutcome;
import se.nyhetsarkivet.web.intake.job.ImportJobs;
import se.nyhetsarkivet.web.intake.job.ImportOrder;

/** What a file of an import could not give, as CSV; of a dry run, the first of it. */
@RestController
@RolesAllowed(Role.Name.ARCHIVIST)
class RejectionsController {

    static final String PATH = AccessAddress.IMPORT + "/avvisade.csv";

    private final NewsArchive archive;
    private final ImportJobs jobs;

    RejectionsController(NewsArchive archive, ImportJobs jobs) {
        this.archive = archive;
        this.jobs = jobs;
    }

    @GetMapping("/" + PATH)
    void rejections(
            @RequestParam(defaultValue = "") String job,
            @RequestParam(defaultValue = "0") String file,
            HttpServletResponse response)
            throws IOException {
        List<Rejection> rejections = found(job, file);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejections.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        RejectionTable.write(rejections.stream(), response.getOutputStream());
    }

    private List<Rejection> found(String job, String file) {
        String owner =
                ImportOrder.Requester.of(SignedIn.current().orElseThrow()).owner();
        return jobs.find(owner, job)
                .flatMap(known -> known.state().outcomes().stream()
                        .filter(outcome -> outcome.file().id().equals(file))
                        .findFirst())
                .map(FileOutcome::result)
                .map(this::rejections)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Rejection> rejections(FileOutcome.Result result) {
        return switch (result) {
            case FileOutcome.Imported imported ->
                archive.ledger().rejections(imported.batch().number());
            case FileOutcome.Tried tried -> tried.preview().firstRejections();
            case FileOutcome.Failed failed -> List.of();
            case FileOutcome.Stopped stopped -> List.of();
        };
    }
}
