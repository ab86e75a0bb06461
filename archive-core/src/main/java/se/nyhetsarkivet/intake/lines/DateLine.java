package se.nyhetsarkivet.intake.lines;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.PartialDate.Precision;

/**
 * A line of a press page with which an item begins: a date, alone or behind a bullet, and perhaps the headline behind it.
 *
 * @param date the date as it is written; it may be one that does not exist
 * @param headline what follows it on the line, or the empty string
 */
public record DateLine(String date, String headline) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\ufeff]+");

    /** Arrows, figures, ticks and pictures, also those that only a font of a word processor has. */
    private static final String SIGN =
            "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\ue000-\uf8ff\\x{1f300}-\\x{1faff}]\ufe0f?";

    private static final Pattern BULLET =
            Pattern.compile("(?:([-\u2013\u2014\u2212])|[•·*‣∙⁃»›]|" + SIGN + "|o(?= )|\\d{1,3}[.)](?= )) ?(?=\\S)");

    /** So far into a line a date may reach. */
    private static final int LONGEST_DATE = 60;

    /** What cannot begin a date, so that most lines need no closer look. */
    private static final Pattern BEGINS_LIKE_DATE = Pattern.compile("(?:\\p{L}{1,10}\\.?,? ){0,4}[(\\[\"]?\\d.*");

    private static final Pattern ENDS_LIKE_DATE =
            Pattern.compile(".*(?:\\d[)\\]]?|\\d ?[ap]\\.?m\\.?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_OF_HEADLINE = Pattern.compile(".* [-\u2013\u2014|:] ?\\d+$");
    private static final Pattern SEPARATOR =
            Pattern.compile(" ?(?:[-\u2013\u2014]+(?= )|[:·•]|(?<= )[|\u2013\u2014-]+) ?");
    private static final Pattern ANY_SEPARATORS = Pattern.compile("^[ ,;:|·•\u2013\u2014-]+");
    private static final String KIND =
            "(?iu)(?:pressmeddelanden?|press ?release|nyhet(?:er)?|nyhetsnotis|notis|artikel|debattartikel|aktuellt)";
    private static final Pattern ONLY_KIND = Pattern.compile(KIND);
    private static final Pattern KIND_BEFORE = Pattern.compile("^" + KIND + " ?[•·|:\u2013\u2014-] ?");
    private static final Pattern DATE_BEHIND = Pattern.compile(
            "(?<headline>.*\\p{L}.*?),? (?:[(\\[](?<within>[^()\\[\\]]*)[)\\]]|[•·|\u2013\u2014-] (?<behind>.*\\d))");
    private static final Pattern BEGINS_HEADLINE = Pattern.compile("^ \\p{Lu}");
    private static final Pattern FIGURES = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,2}(?=\\D)");
    private static final String LEAP_YEAR = " 2016";

    /**
     * Makes the spaces of a line alike.
     *
     * @param line the line
     * @return the line with one kind of space and none around it
     */
    public static String plain(String line) {
        return SPACE.matcher(line).replaceAll(" ").strip();
    }

    /**
     * Reads a line.
     *
     * @param line the line as {@link #plain} makes it
     * @param withinText whether text stands directly above it, in which a dash begins what somebody says
     * @return what it begins with; empty if no item begins there
     */
    public static Optional<DateLine> of(String line, boolean withinText) {
        Matcher bullet = BULLET.matcher(line);
        boolean bulleted = bullet.lookingAt();
        boolean speech = bulleted && bullet.group(1) != null && withinText;
        String text = KIND_BEFORE
                .matcher(bulleted ? line.substring(bullet.end()) : line)
                .replaceFirst("");
        Optional<DateLine> atTheEnd = bulleted && !speech ? behindHeadline(text) : Optional.empty();
        if (atTheEnd.isPresent()) {
            return atTheEnd;
        }
        if (!BEGINS_LIKE_DATE.matcher(text).matches()
                && !BEGINS_LIKE_DATE.matcher(line).matches()) {
            return Optional.empty();
        }
        if (isDate(line, Precision.DAY)) {
            return Optional.of(new DateLine(line, ""));
        }
        if (isDate(text, bulleted ? Precision.MONTH : Precision.DAY) || isNearlyDate(text, bulleted)) {
            return Optional.of(new DateLine(text, ""));
        }
        return speech ? Optional.empty() : withHeadline(text, bulleted, withinText);
    }

    /** {@code Ny färja (8 november 2016)}. */
    private static Optional<DateLine> behindHeadline(String text) {
        Matcher parts = DATE_BEHIND.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String date = parts.group("within") == null ? parts.group("behind") : parts.group("within");
        boolean isItem = isDate(date, Precision.DAY) && !isDate(text, Precision.DAY);
        return isItem ? Optional.of(new DateLine(date, parts.group("headline"))) : Optional.empty();
    }

    private static Optional<DateLine> withHeadline(String text, boolean bulleted, boolean withinText) {
        for (int end = Math.min(text.length() - 1, LONGEST_DATE); end > 0; end--) {
            String date = text.substring(0, end);
            if (isBoundary(text.charAt(end))
                    && ENDS_LIKE_DATE.matcher(date).matches()
                    && !NUMBER_OF_HEADLINE.matcher(date).matches()
                    && isDate(date, Precision.DAY)) {
                String rest = text.substring(end);
                boolean parted = SEPARATOR.matcher(rest).lookingAt()
                        || date.endsWith("]")
                        || date.endsWith(")")
                        || (!withinText && BEGINS_HEADLINE.matcher(rest).lookingAt());
                String headline = ANY_SEPARATORS.matcher(rest).replaceFirst("");
                return (bulleted || parted) && headline.chars().anyMatch(Character::isLetter)
                        ? Optional.of(
                                new DateLine(date, ONLY_KIND.matcher(headline).matches() ? "" : headline))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isBoundary(char character) {
        return character == ' ' || ":,\u2013\u2014•".indexOf(character) >= 0;
    }

    private static boolean isDate(String text, Precision least) {
        return text.length() <= LONGEST_DATE && read(text, least).isPresent();
    }

    private static Optional<PartialDate> read(String text, Precision least) {
        return DateReader.read(text).filter(date -> date.precision().compareTo(least) >= 0);
    }

    /** A day that does not exist, or, behind a bullet, one without a year. */
    private static boolean isNearlyDate(String text, boolean bulleted) {
        return FIGURES.matcher(text).matches()
                || isDate(FIRST_NUMBER.matcher(text).replaceFirst("1"), Precision.DAY)
                || (bulleted && isDate(text + LEAP_YEAR, Precision.DAY));
    }
}
