package se.nyhetsarkivet.web.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.SearchVersion;
import se.nyhetsarkivet.web.masthead.Masthead;

/**
 * Finds out whether a feed may be another than a client has: it follows from the version of the archive, the day and the request, without a
 * search. Safe for use by many threads.
 */
@Component
class FeedVersions {

    /** Changes with how feeds are written, so that clients fetch them again. */
    private static final int FORM = 1;

    private static final int TAG_BYTES = 16;

    private final NewsArchive archive;
    private final Masthead masthead;
    private final InstantSource clock;
    private Seen latest;

    /** A version of the archive, and since when it has been known here. To the second, as HTTP has it. */
    private record Seen(SearchVersion version, LocalDate day, Instant since) {

        boolean is(SearchVersion other, LocalDate today) {
            return version.equals(other) && day.equals(today);
        }
    }

    FeedVersions(NewsArchive archive, Masthead masthead, InstantSource clock) {
        this.masthead = masthead;
        this.archive = archive;
        this.clock = clock;
        latest = new Seen(archive.searchVersion(), archive.today(), now());
    }

    /**
     * What HTTP compares.
     *
     * @param tag weak, since the server does not compress answers with a strong one
     * @param since the feed is not older than this
     */
    record Version(String tag, Instant since) {}

    /** The version of the answer to a request as it would be now. */
    Version of(String request) {
        SearchVersion version = archive.searchVersion();
        LocalDate today = archive.today();
        String all = FORM + " " + version.tag() + " " + today + " "
                + masthead.settings().name() + " " + request;
        return new Version("W/\"" + hash(all) + "\"", since(version, today));
    }

    /** Two versions never have the same second: a client that has the earlier one would not get the later. */
    private synchronized Instant since(SearchVersion version, LocalDate today) {
        if (!latest.is(version, today)) {
            Instant next = latest.since().plusSeconds(1);
            Instant now = now();
            latest = new Seen(version, today, now.isAfter(next) ? now : next);
        }
        return latest.since();
    }

    private Instant now() {
        return clock.instant().plus(Duration.ofMillis(999)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String hash(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
