package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.store.VerificationRecord;

/** Every part is read again within the time, one after the other. */
class ScheduledVerificationTest {

    private static final Duration WITHIN = Duration.ofDays(90);
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private static VerificationRecord check(int part, int parts, Instant time) {
        return new VerificationRecord(time, time, part, parts, 1, 0, List.of());
    }

    @Test
    void eachPartIsReadAgainWithinTheTimeAlsoIfTheProgramRestsForDays() {
        List<VerificationRecord> checks = new ArrayList<>();
        Map<Integer, Instant> last = new HashMap<>();
        for (int day = 0; day < 720; day++) {
            Instant now = BEGINNING.plus(Duration.ofDays(day));
            if (day % 60 >= 45) {
                continue;
            }
            Verification.Part part = ScheduledVerification.next(checks);
            if (ScheduledVerification.isDue(part, checks, WITHIN, now)) {
                Instant before = last.put(part.number(), now);
                if (before != null) {
                    assertThat(Duration.between(before, now)).isLessThanOrEqualTo(WITHIN);
                }
                checks.addFirst(check(part.number(), part.of(), now));
            }
        }
        assertThat(last).hasSize(ScheduledVerification.PARTS);
        assertThat(checks).hasSizeLessThan(720 / 60 * ScheduledVerification.PARTS + 60);
    }

    @Test
    void aVerificationOfTheWholeArchiveCountsForEachPart() {
        List<VerificationRecord> checks = List.of(check(1, 1, BEGINNING));
        Verification.Part part = ScheduledVerification.next(checks);
        assertThat(ScheduledVerification.isDue(part, checks, WITHIN, BEGINNING.plus(Duration.ofDays(50))))
                .isFalse();
        assertThat(ScheduledVerification.isDue(part, checks, WITHIN, BEGINNING.plus(Duration.ofDays(61))))
                .isTrue();
    }
}
