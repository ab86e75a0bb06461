package se.nyhetsarkivet.web.log;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.archive.log.StampedHeads;
import se.nyhetsarkivet.web.answer.ledger.StampAnswer;
import se.nyhetsarkivet.web.timestamp.StampCheck;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

/** The stamped heads of the log, each with its head and its stamp as two files, which anybody checks with {@code openssl ts}. */
@RestController
@AnonymousAllowed
class TimeStampController {

    /** Each is read and checked for the list. */
    private static final int MOST = 100;

    private static final MediaType REPLY = MediaType.parseMediaType("application/timestamp-reply");
    private static final MediaType NOTE = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final StampedHeads heads;
    private final TimeStamping stamping;

    TimeStampController(NewsArchive archive, TimeStamping stamping) {
        this.heads = archive.log().stampedHeads();
        this.stamping = stamping;
    }

    /**
     * The newest first.
     *
     * @param timeStamps the stamped heads
     * @param before the name to ask with for older ones, or null
     */
    record Listed(List<StampAnswer> timeStamps, @Nullable String before) {}

    @GetMapping(path = "/log/time-stamps", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Listed> list(@RequestParam Optional<String> before) {
        List<StampedHead.Name> names = heads.names().reversed();
        List<StampedHead.Name> older = before.map(name -> names.stream()
                        .dropWhile(each -> !each.toString().equals(name))
                        .skip(1)
                        .toList())
                .orElse(names);
        List<StampedHead.Name> shown = older.subList(0, Math.min(MOST, older.size()));
        Listed listed = new Listed(
                shown.stream().map(this::answer).toList(),
                older.size() > MOST ? shown.getLast().toString() : null);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(listed);
    }

    private StampAnswer answer(StampedHead.Name name) {
        try {
            return StampAnswer.of(
                    name, heads.find(name).map(stamping::check).orElseGet(() -> new StampCheck.Invalid("it is gone")));
        } catch (ArchiveException unreadable) {
            return StampAnswer.of(name, new StampCheck.Invalid("it cannot be read"));
        }
    }

    @GetMapping("/log/time-stamps/{name}.tsr")
    ResponseEntity<byte[]> answer(@PathVariable String name) {
        return file(name, REPLY, StampedHead::answer);
    }

    @GetMapping("/log/time-stamps/{name}.note")
    ResponseEntity<byte[]> note(@PathVariable String name) {
        return file(name, NOTE, head -> head.note().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> file(String name, MediaType type, Function<StampedHead, byte[]> part) {
        return StampedHead.Name.parse(name)
                .flatMap(heads::find)
                .map(head -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .contentType(type)
                        .body(part.apply(head)))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
