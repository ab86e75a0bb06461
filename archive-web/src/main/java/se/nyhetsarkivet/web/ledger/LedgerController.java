package se.nyhetsarkivet.web.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.RejectionTable;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** The files that belong to an import: what it could not take as CSV, and its originals, byte for byte. */
@RestController
@RolesAllowed(Role.Name.READER)
class LedgerController {

    /** Somebody got an original. */
    static final Act DOWNLOAD = new Act("original.download");

    private static final Logger LOG = LoggerFactory.getLogger(LedgerController.class);
    private static final int AT_ONCE = 1000;

    private final ArchiveLedger ledger;
    private final AuditLog audit;
    private final ProblemAnswer problems;

    LedgerController(NewsArchive archive, AuditLog audit, ProblemAnswer problems) {
        this.ledger = archive.ledger();
        this.audit = audit;
        this.problems = problems;
    }

    @GetMapping("/" + LedgerView.PATH + "/{batch}/avvisade.csv")
    void rejections(@PathVariable String batch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ImportBatch> found = MissingBatch.find(ledger, batch);
        if (found.isEmpty()) {
            problems.write(request, response, Problem.of(HttpStatus.NOT_FOUND, "There is no such batch."));
            return;
        }
        long number = found.get().number();
        response.setContentType("text/csv;charset=UTF-8");
        setDisposition(response, "avvisade-" + number + ".csv");
        RejectionTable.write(allRejections(number), response.getOutputStream());
    }

    /** Read some at a time, since there may be as many as records. */
    private Stream<Rejection> allRejections(long batch) {
        return LongStream.iterate(0, after -> after + AT_ONCE)
                .mapToObj(after -> ledger.rejections(batch, after, AT_ONCE))
                .takeWhile(some -> !some.isEmpty())
                .flatMap(List::stream);
    }

    /** The bytes are compared with their checksum before the first one is sent, since nothing says afterwards that they were others. */
    @GetMapping("/" + LedgerView.PATH + "/{batch}/original/{place}")
    @RolesAllowed(Role.Name.ARCHIVIST)
    void original(
            @PathVariable String batch,
            @PathVariable String place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<ImportBatch> found = MissingBatch.find(ledger, batch);
        Optional<Original> original = found.flatMap(known -> original(ledger.originals(known.number()), place));
        if (original.isEmpty()) {
            problems.write(request, response, Problem.of(HttpStatus.NOT_FOUND, "There is no such original."));
            return;
        }
        long number = found.orElseThrow().number();
        Optional<BatchAsked.Problem> problem = problem(original.get());
        if (problem.isPresent()) {
            refuse(problem.get(), number, request, response);
            return;
        }
        send(original.get(), number, request, response);
    }

    private static Optional<Original> original(List<Original> originals, String place) {
        return place.matches("[1-9]\\d{0,8}") && Integer.parseInt(place) <= originals.size()
                ? Optional.of(originals.get(Integer.parseInt(place) - 1))
                : Optional.empty();
    }

    private Optional<BatchAsked.Problem> problem(Original original) throws IOException {
        if (original.removedAt().isPresent()) {
            return Optional.of(BatchAsked.Problem.REMOVED);
        }
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(ledger.open(original), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (ArchiveException missing) {
            LOG.error("An original cannot be downloaded", missing);
            return Optional.of(BatchAsked.Problem.MISSING);
        }
        if (HexFormat.of().formatHex(digest.digest()).equals(original.sha256())) {
            return Optional.empty();
        }
        LOG.error("The original {} has another checksum than when it was imported", original.path());
        return Optional.of(BatchAsked.Problem.DAMAGED);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Somebody at a browser is back at the page of the import, which says why. */
    private void refuse(
            BatchAsked.Problem problem, long batch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendRedirect(
                    request.getContextPath() + BatchAsked.because(problem).address(batch));
            return;
        }
        problems.write(
                request,
                response,
                switch (problem) {
                    case REMOVED ->
                        Problem.of(HttpStatus.GONE, "The original was removed, because an item in it was erased.");
                    case MISSING ->
                        Problem.of(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "The original cannot be read; verify the archive, and restore the file from a backup.");
                    case DAMAGED ->
                        Problem.of(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "The original has another checksum than when it was imported; verify the archive, and restore the"
                                        + " file from a backup.");
                });
    }

    private void send(Original original, long batch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // A filter would otherwise keep all of it, to make a tag of it.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        audit.record(Acting.current(), DOWNLOAD, batch + ": " + original.path(), "");
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(original.bytes());
        setDisposition(response, original.path().substring(original.path().lastIndexOf('/') + 1));
        try (InputStream bytes = ledger.open(original)) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    private static void setDisposition(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
