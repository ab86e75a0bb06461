package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.store.VerificationRecord;

/** What verifications say together. */
class FixityTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WITHIN = Duration.ofDays(90);

    private final List<VerificationRecord> checks = new ArrayList<>();

    private Fixity after(int day, int part, int parts, int differences) {
        Instant time = day(day);
        checks.addFirst(new VerificationRecord(time, time.plusSeconds(1), part, parts, 1, differences, List.of()));
        return new Fixity(checks);
    }

    private static Instant day(int day) {
        return BEGINNING.plus(Duration.ofDays(day));
    }

    @Test
    void damageLastsUntilTheSameIsFoundSound() {
        assertThat(after(1, 3, 30, 2).damage()).hasSize(1);
        assertThat(after(2, 4, 30, 0).damage()).hasSize(1);
        assertThat(after(3, 3, 30, 0).damage()).isEmpty();
        assertThat(after(4, 5, 12, 1).damage()).hasSize(1);
        assertThat(after(5, 1, 1, 0).damage()).isEmpty();
    }

    @Test
    void allPartsTogetherAnswerForTheWhole() {
        after(1, 1, 1, 1);
        for (int part = 1; part < Fixity.PARTS; part++) {
            assertThat(after(1 + part, part, Fixity.PARTS, 0).damage()).hasSize(1);
        }
        assertThat(after(40, Fixity.PARTS, Fixity.PARTS, 0).damage()).isEmpty();
    }

    @Test
    void whatWasNotReadWithinTheTimeIsOverdue() {
        Fixity never = new Fixity(List.of());
        assertThat(never.wholeSince()).isEmpty();
        assertThat(never.isOverdue(WITHIN, day(0), day(90))).isFalse();
        assertThat(never.isOverdue(WITHIN, day(0), day(91))).isTrue();
        assertThat(never.isOverdue(Duration.ZERO, day(0), day(5_000))).isFalse();
        Fixity whole = after(50, 1, 1, 0);
        assertThat(whole.wholeSince()).hasValue(day(50));
        assertThat(whole.isOverdue(WITHIN, day(0), day(140))).isFalse();
        Fixity onePartAgain = after(139, 7, Fixity.PARTS, 0);
        assertThat(onePartAgain.isOverdue(WITHIN, day(0), day(141))).isTrue();
        assertThat(onePartAgain.latest()).map(VerificationRecord::startedAt).hasValue(day(139));
    }

    @Test
    void howMuchWasReadSinceAMomentIsCountedInParts() {
        assertThat(new Fixity(List.of()).partsReadSince(day(0))).isZero();
        after(1, 3, Fixity.PARTS, 0);
        after(5, 3, Fixity.PARTS, 0);
        assertThat(after(5, 4, Fixity.PARTS, 1).partsReadSince(day(5))).isEqualTo(2);
        assertThat(after(6, 1, 1, 0).partsReadSince(day(6))).isEqualTo(Fixity.PARTS);
        assertThat(new Fixity(checks).partsReadSince(day(7))).isZero();
    }
}
