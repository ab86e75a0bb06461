package se.nyhetsarkivet.web.log;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.transparency.TilePath;

/** The head of the log, its tiles and its key. A tile never changes, so anybody on the way may keep it. */
@RestController
@AnonymousAllowed
class LogController {

    private static final String PLAIN_TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ArchiveLog log;

    LogController(NewsArchive archive) {
        this.log = archive.log();
    }

    @GetMapping(path = "/log/checkpoint", produces = PLAIN_TEXT)
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(log.head().text());
    }

    @GetMapping(path = "/log/key", produces = PLAIN_TEXT)
    ResponseEntity<String> key() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(log.key() + "\n");
    }

    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        return tileAt(path)
                .flatMap(log::tile)
                .map(bytes -> ResponseEntity.ok()
                        .cacheControl(FOR_EVER)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private static Optional<TilePath> tileAt(String path) {
        try {
            return Optional.of(TilePath.parse(path.substring(1)));
        } catch (IllegalArgumentException noTile) {
            return Optional.empty();
        }
    }
}
