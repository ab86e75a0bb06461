package se.nyhetsarkivet.web.startup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.nyhetsarkivet.store.VerificationRecord;

/**
 * What the verifications in the ledger say: when every part of the archive was read last, and what was found that no later one
 * has shown to be mended.
 *
 * @param verifications the verifications, the latest first
 */
public record Fixity(List<VerificationRecord> verifications) {

    /** Into so many parts the archive is divided when it is read by and by. */
    public static final int PARTS = 30;

    /** Copies the list. */
    public Fixity {
        verifications = List.copyOf(verifications);
    }

    /**
     * The latest verification, of whatever part.
     *
     * @return the verification, if there was one
     */
    public Optional<VerificationRecord> latest() {
        return verifications.stream().max(Comparator.comparing(VerificationRecord::finishedAt));
    }

    /**
     * Since when all of the archive has been read.
     *
     * @return when that part was read last which has waited longest; empty if one never was
     */
    public Optional<Instant> wholeSince() {
        Collection<Instant> last = lastByPart().values();
        return last.size() < PARTS ? Optional.empty() : last.stream().min(Comparator.naturalOrder());
    }

    /**
     * How much of the archive has been read since a moment.
     *
     * @param moment the moment
     * @return how many of the {@value #PARTS} parts
     */
    public int partsReadSince(Instant moment) {
        return (int) lastByPart().values().stream()
                .filter(Predicate.not(moment::isAfter))
                .count();
    }

    /**
     * Whether a part has not been read for longer than it should.
     *
     * @param within the time in which all of the archive should be read; zero for no such time
     * @param begun when the archive began, since what was never read cannot be older
     * @param now the present
     * @return true if it has not
     */
    public boolean isOverdue(Duration within, Instant begun, Instant now) {
        return within.isPositive() && wholeSince().orElse(begun).isBefore(now.minus(within));
    }

    /**
     * The verifications that found something. One is answered by a later one that reads the same and finds nothing.
     *
     * @return those that are not answered
     */
    public List<VerificationRecord> damage() {
        return verifications.stream()
                .filter(check -> !check.isSound())
                .filter(Predicate.not(this::isAnswered))
                .toList();
    }

    private boolean isAnswered(VerificationRecord damage) {
        List<VerificationRecord> later = verifications.stream()
                .filter(check -> check.startedAt().isAfter(damage.finishedAt()))
                .toList();
        boolean same = later.stream()
                .anyMatch(check -> check.isSound()
                        && (check.parts() == 1 || (check.parts() == damage.parts() && check.part() == damage.part())));
        return same
                || (later.stream().allMatch(VerificationRecord::isSound)
                        && new Fixity(later).lastByPart().size() == PARTS);
    }

    /** When each part was read last; a verification of the whole archive was one of each part. */
    Map<Integer, Instant> lastByPart() {
        return IntStream.rangeClosed(1, PARTS)
                .boxed()
                .flatMap(part -> verifications.stream()
                        .filter(check -> check.parts() == 1 || (check.parts() == PARTS && check.part() == part))
                        .map(VerificationRecord::startedAt)
                        .max(Comparator.naturalOrder())
                        .map(time -> Map.entry(part, time))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
