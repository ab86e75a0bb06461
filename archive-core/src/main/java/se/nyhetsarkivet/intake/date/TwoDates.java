package se.nyhetsarkivet.intake.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateLabels;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Two dates that stand in one value. That of publication is the first, unless only the second is said to be.
 *
 * @param published when it was published
 * @param modified when it was changed, if the value says so
 */
public record TwoDates(PartialDate published, Optional<PartialDate> modified) {

    private static final int LEAST_DIGITS = 8;
    private static final Pattern BREAK = Pattern.compile("(?<=\\S)[ ,;|/(\u2022\u00b7]");
    private static final Pattern BEHIND =
            Pattern.compile("(?iu)[ ,;:|/(\\[\u2022\u00b7\u2013\u2014-]+(?:och|and|samt|&)?$");
    private static final Pattern BEFORE =
            Pattern.compile("(?iu)^(?:[ ,;:|/(\\[\u2022\u00b7\u2013\u2014-]+|(?:och|and|samt|&) )+");
    private static final Pattern LABEL_BEHIND = Pattern.compile("(?iu)^(.*\\d) \\(?(\\p{L}+)\\)?$");
    private static final String ENDS_DATE = ",;|/";
    private static final Pattern CLOSING = Pattern.compile("[)\\].;]+$");
    private static final Pattern CHANGED = label(DateLabels.CHANGED);
    private static final Pattern PUBLISHED = label(DateLabels.PUBLISHED);
    private static final Pattern CREATED = label(DateLabels.CREATED);

    private static Pattern label(String words) {
        return Pattern.compile("(?iu)^(?:\\p{L}+ ){0,2}" + words + "(?!\\p{L})");
    }

    /** What a date is said to be of, from the surest. */
    private enum Kind {
        PUBLISHED,
        NOTHING,
        CREATED,
        CHANGED
    }

    private record Dated(PartialDate date, Kind kind) {}

    /**
     * What the archive remarks on an item that was dated by one of them.
     *
     * @param written both as the source writes them
     * @return the remark
     */
    public String remark(String written) {
        return "the source states two dates, '" + written + "', and " + published.iso() + " was taken";
    }

    /** The two dates of a text with single spaces. */
    static Optional<TwoDates> in(String text) {
        if (text.chars().filter(Character::isDigit).count() < LEAST_DIGITS) {
            return Optional.empty();
        }
        return BREAK.matcher(text).results().toList().reversed().stream()
                .map(place -> {
                    boolean ends = ENDS_DATE.indexOf(text.charAt(place.start())) >= 0;
                    return in(text.substring(0, place.start()), ends, text.substring(place.start()));
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TwoDates> in(String left, boolean ends, String right) {
        return dated(BEHIND.matcher(left).replaceFirst(""), ends)
                .flatMap(first ->
                        dated(BEFORE.matcher(right).replaceFirst(""), true).map(second -> of(first, second)));
    }

    private static TwoDates of(Dated first, Dated second) {
        boolean turned = second.kind().compareTo(first.kind()) < 0 && first.kind() != Kind.NOTHING;
        Dated published = turned ? second : first;
        Dated other = turned ? first : second;
        return new TwoDates(
                published.date(), other.kind() == Kind.CHANGED ? Optional.of(other.date()) : Optional.empty());
    }

    /** What stands between two dates is said of the second, unless it ends there. */
    private static Optional<Dated> dated(String text, boolean ends) {
        String bare = CLOSING.matcher(text).replaceFirst("");
        Matcher behind = LABEL_BEHIND.matcher(bare);
        boolean labelled = ends && behind.matches() && kind(behind.group(2)) != Kind.NOTHING;
        String date = labelled ? behind.group(1) : bare;
        Kind kind = kind(labelled ? behind.group(2) : bare);
        return SourceDates.one(date)
                .filter(day -> day.firstDay().equals(day.lastDay()))
                .map(day -> new Dated(day, kind));
    }

    private static Kind kind(String text) {
        if (CHANGED.matcher(text).find()) {
            return Kind.CHANGED;
        }
        return PUBLISHED.matcher(text).find()
                ? Kind.PUBLISHED
                : CREATED.matcher(text).find() ? Kind.CREATED : Kind.NOTHING;
    }
}
