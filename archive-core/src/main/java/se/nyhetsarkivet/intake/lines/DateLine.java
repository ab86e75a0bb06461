package se.nyhetsarkivet.intake.lines;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateLabels;
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
            Pattern.compile("(?:([-\u2013\u2014\u2212])|[•·*‣∙⁃»›]|[§¤¶†‡°~+=>]{1,2}(?= )|#{1,6}(?= )|" + SIGN
                    + "|o(?= )|\\d{1,3}[.)](?= )) ?(?=\\S)");

    /** So far into a line a date may reach. */
    private static final int LONGEST_DATE = 60;

    /** A longer line is of a text; what looks behind a headline takes long for it. */
    private static final int LONGEST_LINE = 300;

    /** What cannot begin a date, so that most lines need no closer look. */
    private static final Pattern BEGINS_LIKE_DATE = Pattern.compile("(?:\\p{L}{1,10}\\.?,? ){0,4}[(\\[\"]?\\d.*");

    private static final Pattern ENDS_LIKE_DATE =
            Pattern.compile(".*(?:\\d[)\\]]?|\\d ?[ap]\\.?m\\.?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_LIKE_DAY = Pattern.compile(".*[\\p{L}\\p{N}.]");
    private static final Pattern NUMBER_OF_HEADLINE = Pattern.compile(".* [-\u2013\u2014|:] ?\\d+$");
    private static final Pattern SEPARATOR = Pattern.compile(
            " ?(?:[-\u2013\u2014]+(?= )|[:·•»›\u2192]|(?<= )[|\u2013\u2014/~>=*+#-]+|(?<= )" + SIGN + "(?= )) ?");
    private static final Pattern ANY_SEPARATORS = Pattern.compile("^(?:[ ,;:|·•»›/~>=*+#\u2013\u2014-]|" + SIGN + ")+");
    private static final String KIND =
            "(?iu)(?:pressmeddelanden?|press ?release|nyhet(?:er)?|nyhetsnotis|notis|artikel|debattartikel|aktuellt)";
    private static final Pattern ONLY_KIND = Pattern.compile(KIND);
    private static final Pattern KIND_BEFORE = Pattern.compile("^" + KIND + " ?[•·|:\u2013\u2014-] ?");
    private static final Pattern DATE_BEHIND = Pattern.compile(
            "(?<headline>.*\\p{L}.*?),? (?:[(\\[](?<within>[^()\\[\\]]*)[)\\]]|[•·|\u2013\u2014-] (?<behind>.*\\d))");
    private static final Pattern AFTER_HEADLINE = Pattern.compile(
            "(?<headline>.*\\p{L}.*?)(?: [(\\[](?<within>[^()\\[\\]]*)[)\\]]|(?:,| [•·|\u2013\u2014-]) (?<behind>.*\\d))");

    /** What {@link #mark} gives for a date behind a label. */
    static final String LABEL_MARK = "label";

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:" + DateLabels.PUBLISHED + "|publ\\.|dat(?:um|e|o))(?: on| den)?(?: ?: ?| )(?=\\S)");
    private static final Pattern CHANGED_BEHIND =
            Pattern.compile("(?iu)^(?<date>.*\\d)[ ,;|•·(\u2013\u2014-]+(?:senast )?" + DateLabels.CHANGED
                    + "[ :]+(?<change>.*\\d)\\)?$");
    private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(\\S.*?)\\1(?= |$|:)");
    private static final Pattern MARKS_BEHIND = Pattern.compile(" ?[\u2013\u2014*_=~#-]+$");
    private static final Pattern MISREAD = Pattern.compile("(?<=\\d)[OolI]+|[OolI]+(?=\\d)");
    private static final Pattern UNDATED = Pattern.compile(
            "(?iu)(?:okän[dt]|oklar[at]?) datum|datum(?:et)? (?:okänt|oklart|saknas)|odatera[dt]|utan datum|no date|undated|unknown date");
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("(?<headline>.*\\p{L}.*) [(\\[](?<within>[^()\\[\\]]{1,60})[)\\]]");
    private static final Pattern PARTS =
            Pattern.compile("(?<date>.{4,60}?)(?::| [|\u2013\u2014-]) (?<headline>.*\\p{L}.*)");
    private static final Pattern BEGINS_HEADLINE = Pattern.compile("^ \\p{Lu}");
    private static final Pattern BEGINS_BEHIND_COMMA = Pattern.compile("^,? \\p{Lu}");
    private static final Pattern FIGURES = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,2}(?=\\D)");
    private static final Pattern MONTH = Pattern.compile("\\d{1,2}(?::?[ae]|\\.)? \\p{L}{3,9}\\.?");
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

    static boolean isBulleted(String line) {
        return BULLET.matcher(bare(line)).lookingAt();
    }

    /** What a line begins with before its text: the bullet, with numbers alike, or a label; empty if there is neither. */
    static String mark(String line) {
        Matcher bullet = BULLET.matcher(bare(line));
        if (bullet.lookingAt()) {
            String sign = bullet.group().strip();
            return Character.isDigit(sign.charAt(0)) ? "1" : sign;
        }
        return LABEL.matcher(line).find() ? LABEL_MARK : "";
    }

    static String withoutMark(String line) {
        String bare = bare(line);
        Matcher bullet = BULLET.matcher(bare);
        return unlabelled(bare(bullet.lookingAt() ? bare.substring(bullet.end()) : bare));
    }

    private static String bare(String line) {
        return BOLD.matcher(line).replaceFirst("$2");
    }

    private static String unlabelled(String text) {
        Matcher label = LABEL.matcher(text);
        String date = label.replaceFirst("");
        return Character.isDigit(date.isEmpty() ? 'x' : date.charAt(0)) || isDate(date, Precision.MONTH) ? date : text;
    }

    /** A month, a season or the like; a number alone is none. */
    static boolean isCoarse(String text) {
        return text.chars().anyMatch(Character::isLetter) && isDate(text, Precision.YEAR);
    }

    /** Whether a text says that there is no date. */
    static boolean isUndated(String text) {
        return UNDATED.matcher(text).matches();
    }

    private static boolean isCoarseOrBroken(String text) {
        return isCoarse(text) || isUndated(text) || isNearlyDate(text, false);
    }

    /** {@code våren 2018: Ny skola}, {@code Ny skola (våren 2018)}, or the same with a date that is misread. */
    static Optional<DateLine> ofCoarse(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(withoutMark(line));
        return parts.matches() && isCoarseOrBroken(parts.group("date"))
                ? Optional.of(new DateLine(parts.group("date"), parts.group("headline")))
                : isBulleted(line) ? behindHeadline(line, true) : Optional.empty();
    }

    /** {@code Ny färja (i höst)}. */
    static Optional<DateLine> behindHeadlineInParentheses(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher parts = IN_PARENTHESES.matcher(withoutMark(line));
        return parts.matches()
                ? Optional.of(new DateLine(parts.group("within"), parts.group("headline")))
                : Optional.empty();
    }

    /**
     * {@code Ny färja (8 november 2016)}, {@code Ny färja, 8 november 2016}.
     *
     * @param coarse whether a date suffices that is coarse or cannot be read
     */
    static Optional<DateLine> behindHeadline(String line, boolean coarse) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher parts = AFTER_HEADLINE.matcher(withoutMark(line));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String date = parts.group("within") == null ? parts.group("behind") : parts.group("within");
        boolean isItem = isDate(date, Precision.DAY) || (coarse && isCoarseOrBroken(date));
        return isItem ? Optional.of(new DateLine(date, parts.group("headline"))) : Optional.empty();
    }

    /**
     * Reads a line.
     *
     * @param line the line as {@link #plain} makes it
     * @param withinText whether text stands directly above it, in which a dash begins what somebody says
     * @return what it begins with; empty if no item begins there
     */
    public static Optional<DateLine> of(String line, boolean withinText) {
        return ofBare(bare(line), withinText);
    }

    /**
     * {@code 14 maj: Ny färja}, {@code • 14 maj}, where a heading above gives the year.
     *
     * @param line the line as {@link #plain} makes it
     * @param withinText whether text stands directly above it
     * @return what it begins with; empty if no item begins there
     */
    static Optional<DateLine> ofYearBelowHeading(String line, boolean withinText) {
        String bare = withoutMark(line);
        if (bare.length() > LONGEST_LINE || !BEGINS_LIKE_DATE.matcher(bare).matches()) {
            return Optional.empty();
        }
        if (isDayOfYear(bare)) {
            return withinText && !isBulleted(line) ? Optional.empty() : Optional.of(new DateLine(bare, ""));
        }
        for (int end = Math.min(bare.length() - 1, LONGEST_DATE); end > 0; end--) {
            String date = bare.substring(0, end);
            String rest = bare.substring(end);
            boolean parted = SEPARATOR.matcher(rest).lookingAt()
                    || (!withinText && BEGINS_BEHIND_COMMA.matcher(rest).lookingAt());
            if (parted
                    && isBoundary(bare.charAt(end))
                    && ENDS_LIKE_DAY.matcher(date).matches()
                    && isDayOfYear(date)) {
                String headline = headline(rest);
                return headline.isEmpty() ? Optional.empty() : Optional.of(new DateLine(date, headline));
            }
        }
        return Optional.empty();
    }

    /** A date with the year that a heading gives, behind the month. */
    static String withYear(String date, String year) {
        return MONTH.matcher(date).replaceFirst("$0 " + year);
    }

    private static boolean isDayOfYear(String date) {
        return !isDate(date, Precision.YEAR)
                && (isDate(date + LEAP_YEAR, Precision.DAY)
                        || isDate(withYear(date, LEAP_YEAR.strip()), Precision.DAY));
    }

    /** What stands behind a date, without what kind of news it is; empty if it is no text. */
    private static String headline(String rest) {
        String text = ANY_SEPARATORS.matcher(rest).replaceFirst("");
        String bare = KIND_BEFORE.matcher(text).replaceFirst("");
        return bare.chars().anyMatch(Character::isLetter)
                        && !ONLY_KIND.matcher(bare).matches()
                ? bare
                : "";
    }

    private static Optional<DateLine> ofBare(String line, boolean withinText) {
        Matcher bullet = BULLET.matcher(line);
        boolean bulleted = bullet.lookingAt();
        boolean speech = bulleted && bullet.group(1) != null && withinText;
        String text = unlabelled(bare(KIND_BEFORE
                .matcher(bulleted ? line.substring(bullet.end()) : line)
                .replaceFirst("")));
        boolean mayEndWithDate = bulleted && !speech && text.length() <= LONGEST_LINE;
        Optional<DateLine> atTheEnd = mayEndWithDate ? behindHeadline(text) : Optional.empty();
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
        Optional<DateLine> alone =
                text.length() > LONGEST_LINE ? Optional.empty() : alone(text, bulleted && !withinText);
        if (alone.isPresent()) {
            return alone;
        }
        if (isDate(text, bulleted ? Precision.MONTH : Precision.DAY) || isNearlyDate(text, bulleted)) {
            return Optional.of(new DateLine(text, ""));
        }
        return speech ? Optional.empty() : withHeadline(text, bulleted, withinText);
    }

    /** A date with a mark or a later change behind it, and behind a bullet a coarse one. */
    private static Optional<DateLine> alone(String text, boolean freeBullet) {
        Matcher changed = CHANGED_BEHIND.matcher(text);
        if (changed.matches()
                && isDate(changed.group("date"), Precision.DAY)
                && isDate(changed.group("change"), Precision.DAY)) {
            return Optional.of(new DateLine(text, ""));
        }
        String plain = MARKS_BEHIND.matcher(text).replaceFirst("");
        boolean marked = !plain.equals(text) && isDate(plain, Precision.DAY);
        return marked || (freeBullet && isCoarse(plain)) ? Optional.of(new DateLine(plain, "")) : Optional.empty();
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
                return (bulleted || parted) && rest.chars().anyMatch(Character::isLetter)
                        ? Optional.of(new DateLine(date, headline(rest)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isBoundary(char character) {
        return character == ' ' || ":,\u2013\u2014•»›\u2192".indexOf(character) >= 0;
    }

    private static boolean isDate(String text, Precision least) {
        return text.length() <= LONGEST_DATE && read(text, least).isPresent();
    }

    private static Optional<PartialDate> read(String text, Precision least) {
        return DateReader.read(text).filter(date -> date.precision().compareTo(least) >= 0);
    }

    /** A day that does not exist, or, behind a bullet, one without a year. */
    private static boolean isNearlyDate(String text, boolean bulleted) {
        return isMisread(text)
                || FIGURES.matcher(text).matches()
                || isDate(FIRST_NUMBER.matcher(text).replaceFirst("1"), Precision.DAY)
                || (bulleted && isDate(text + LEAP_YEAR, Precision.DAY));
    }

    /** A letter is taken for a figure. */
    private static boolean isMisread(String text) {
        if (text.length() > LONGEST_DATE) {
            return false;
        }
        String mended = MISREAD.matcher(text)
                .replaceAll(letters -> letters.group().replaceAll("[Oo]", "0").replaceAll("[lI]", "1"));
        return !mended.equals(text) && isDate(mended, Precision.DAY);
    }
}
