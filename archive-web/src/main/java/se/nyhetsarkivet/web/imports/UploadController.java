package se.nyhetsarkivet.web.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.intake.job.ImportOrder;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;
import se.nyhetsarkivet.web.limits.FileBody;

/** Takes the files that the page of imports sends, one in a request, as its body. */
@RestController
@RolesAllowed(Role.Name.ARCHIVIST)
class UploadController {

    private final UploadedFiles files;

    UploadController(UploadedFiles files) {
        this.files = files;
    }

    @PostMapping("/" + AccessAddress.UPLOAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@RequestParam(defaultValue = "") String name, HttpServletRequest request) throws IOException {
        String owner =
                ImportOrder.Requester.of(SignedIn.current().orElseThrow()).owner();
        try (InputStream body = FileBody.open(request)) {
            files.receive(owner, name, body, request.getContentLengthLong());
        }
    }

    @ExceptionHandler
    ProblemDetail refused(ArchiveException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(problem.getMessage()));
    }
}
