package se.nyhetsarkivet.web.masthead;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.web.access.EvenWhenClosed;

/** Sends the logo. Whoever opens it alone gets a picture from which nothing can be loaded or run. */
@RestController
@AnonymousAllowed
@EvenWhenClosed
class LogoController {

    private final Masthead masthead;

    LogoController(Masthead masthead) {
        this.masthead = masthead;
    }

    @GetMapping(LogoAddress.PATH)
    ResponseEntity<byte[]> logo(HttpServletResponse response) {
        Optional<Logo> logo = masthead.logo();
        if (logo.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        // In place of the policy that all answers have.
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.get().format().mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .eTag("\"" + logo.get().version() + "\"")
                .body(logo.get().bytes());
    }
}
