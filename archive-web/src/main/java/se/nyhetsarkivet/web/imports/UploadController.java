package se.nyhetsarkivet.web.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.guard.SessionRule;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.intake.job.ImportOrder;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;
import se.nyhetsarkivet.web.limits.FileBody;

/** Takes the files that the page of imports sends, one in a request, as its body. */
@RestController
@RolesAllowed(Role.Name.ARCHIVIST)
class UploadController {

    private final UploadedFiles files;
    private final SessionRule rule;

    UploadController(UploadedFiles files, SessionRule rule) {
        this.files = files;
        this.rule = rule;
    }

    @PostMapping("/" + AccessAddress.UPLOAD)
    ResponseEntity<Void> receive(@RequestParam(defaultValue = "") String name, HttpServletRequest request)
            throws IOException {
        String owner =
                ImportOrder.Requester.of(SignedIn.current().orElseThrow()).owner();
        try (InputStream body = FileBody.open(request)) {
            UploadedFile file = files.receive(owner, name, body, request.getContentLengthLong());
            if (rule.now(request).isEmpty()) {
                // It was long in coming, and its sender is not let in any more.
                files.discard(file);
                return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
            }
        }
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ProblemDetail refused(ArchiveException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(problem.getMessage()));
    }
}
