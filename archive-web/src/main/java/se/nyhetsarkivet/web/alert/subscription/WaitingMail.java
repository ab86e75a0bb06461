package se.nyhetsarkivet.web.alert.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.result.ChangeMatches.Kind;

/**
 * A mail that is to be sent. Its number names it for good.
 *
 * @param number its number
 * @param alert the alert that it is for
 * @param content what is in it
 * @param repeats the number of an earlier mail with the same content that may or may not have been delivered; 0 for none
 * @param tries how often it was tried to send it
 */
public record WaitingMail(long number, Alert alert, Content content, long repeats, int tries) {

    /**
     * What a mail tells. The texts are read when it is sent, so that nothing is sent that may no longer be shown.
     *
     * @param changes the changes to list
     * @param total how many there are
     * @param counts how many of each kind; empty if only the total is known
     * @param limits the limits that cut the search short
     */
    public record Content(
            List<ChangeMatches.Change> changes, long total, Map<Kind, Long> counts, Set<Notice.Kind> limits) {

        /** Of a mail that asks for a confirmation. */
        public static final Content NONE = new Content(List.of(), 0, Map.of(), Set.of());

        /** Copies what it is given. */
        public Content {
            changes = List.copyOf(changes);
            counts = Map.copyOf(counts);
            limits = Set.copyOf(limits);
        }

        String written() {
            if (changes.isEmpty()) {
                return limits.isEmpty() ? "" : "-";
            }
            return changes.stream()
                    .map(change -> change.item() + ":" + number(change.before()) + ":" + number(change.now()))
                    .collect(Collectors.joining(" "));
        }

        private static String number(OptionalInt revision) {
            return revision.isPresent() ? String.valueOf(revision.getAsInt()) : "";
        }

        String writtenCounts() {
            return counts.entrySet().stream()
                    .map(each -> each.getKey() + ":" + each.getValue())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }

        private static Map<Kind, Long> counts(String written) {
            Map<Kind, Long> counts = new EnumMap<>(Kind.class);
            for (String each : written.isEmpty() ? new String[0] : written.split(" ", -1)) {
                String[] parts = each.split(":", -1);
                counts.put(Kind.valueOf(parts[0]), Long.parseLong(parts[1]));
            }
            return counts;
        }

        String writtenLimits() {
            return limits.stream().map(Notice.Kind::name).sorted().collect(Collectors.joining(" "));
        }

        /** Before they were kept apart, either may have been meant. */
        private static Set<Notice.Kind> limits(String written, boolean complete) {
            if (written.isEmpty()) {
                return complete ? Set.of() : EnumSet.of(Notice.Kind.INTERRUPTED, Notice.Kind.EXPANSION_LIMITED);
            }
            return Arrays.stream(written.split(" ")).map(Notice.Kind::valueOf).collect(Collectors.toSet());
        }

        static Content read(ResultSet row) throws SQLException {
            return read(
                    row.getString("changes"),
                    row.getLong("total"),
                    counts(row.getString("counts")),
                    limits(row.getString("limits"), row.getInt("complete") > 0));
        }

        private static Content read(String written, long total, Map<Kind, Long> counts, Set<Notice.Kind> limits) {
            List<ChangeMatches.Change> changes = new ArrayList<>();
            for (String each : written.isEmpty() || written.equals("-") ? new String[0] : written.split(" ")) {
                String[] parts = each.split(":", -1);
                changes.add(new ChangeMatches.Change(new ItemId(parts[0]), revision(parts[1]), revision(parts[2])));
            }
            return new Content(changes, total, counts, limits);
        }

        private static OptionalInt revision(String number) {
            return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
        }
    }

    /**
     * Whether it asks for a confirmation.
     *
     * @return true if it tells nothing
     */
    public boolean asksForConfirmation() {
        return alert.state() == Alert.State.UNCONFIRMED;
    }
}
