package se.nyhetsarkivet.calendar.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.calendar.RomanMonths;

/** The text of a date in one spelling: small letters, one kind of space, hyphen and figure, and nothing around it. */
public final class DateText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010\u2011\u2212]");
    private static final String DASH = "[-\u2012-\u2015]";

    /** Dashes that stand for the hyphens of a date: between three of its parts, before a year, before a month in figures. */
    private static final Pattern DASHED = Pattern.compile(
            "(?<!\\d)(\\d{1,4}) ?" + DASH + " ?(\\d{1,2}|\\p{L}{3,9}\\.?) ?" + DASH + " ?(\\d{1,4})(?![\\d.:])");

    private static final Pattern DASH_BEFORE_YEAR = Pattern.compile(
            "(?<=\\d/\\d{1,2}) ?" + DASH + " ?(?=(?:\\d{2}|\\d{4})(?![\\d/]))|(?<=[\\p{L} ])" + DASH + "(?=\\d{2}$)");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("^(\\d{2})(\\d{2})[\u2012-\u2015](\\d{2})$");

    /** {@code D:20180423101500+02'00'}, as documents in PDF have it. */
    private static final Pattern OF_DOCUMENT =
            Pattern.compile("^d:(\\d{4,14})(?:(z)[\\d']*|([+-]\\d{2})'?(\\d{2})?'?)?$");

    private static final Pattern OF_CAMERA = Pattern.compile("^(\\d{4}):(\\d{2}):(\\d{2})(?=$|[ t])");
    private static final Pattern ON_THE = Pattern.compile("^(?:den|d\\.?) (?=\\d)");

    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u2032\u00b4`]");
    private static final Pattern ZONE_REGION = Pattern.compile("\\[[\\w/+-]+]$");
    private static final Pattern MARKS_BEHIND = Pattern.compile("[ .,;?~%]+$");
    private static final Pattern APPROXIMATELY =
            Pattern.compile("^(?:c|ca|c:a|cirka|circa|omkring|omkr|ungefär|about|approx|around)\\.? (?=.*\\d)");
    private static final Pattern NAMED_DAY = Pattern.compile("^(\\p{L}+)(?:\\.? ?, ?|\\. ?| )(?=.)");
    /** Elsewhere {@code on} is Wednesday in Swedish. */
    private static final Pattern ON_NAMED_DAY = Pattern.compile("^on (\\p{L}+)[., ]");

    private static final Pattern OTHER_DAY = Pattern.compile("^(\\p{L}{2,3})\\.? ?, ?(?=\\d{1,2}([ -]\\p{L})?)");
    private static final Pattern NAMED_DAY_BEHIND = Pattern.compile("[ ,]+\\(?(\\p{L}{3,})\\)?$");
    private static final String OPENING = "\"'([{\u201c\u201d\u201e\u00ab\u00bb";
    private static final String CLOSING = "\"')]}\u201d\u201c\u201c\u00bb\u00ab";

    private DateText() {}

    public static String tidy(String text) {
        String bare = RomanMonths.inFigures(
                ON_THE.matcher(withoutNamedDay(withNamedDay(text))).replaceFirst(""));
        return ofPrograms(withHyphens(bare));
    }

    private static String ofPrograms(String text) {
        Matcher document = OF_DOCUMENT.matcher(text);
        if (document.matches()) {
            String offset = document.group(3) == null ? "" : document.group(3) + ":" + orZero(document.group(4));
            return document.group(1) + (document.group(2) == null ? offset : "z");
        }
        return OF_CAMERA.matcher(text).replaceFirst("$1-$2-$3");
    }

    private static String orZero(@Nullable String minutes) {
        return minutes == null ? "00" : minutes;
    }

    private static String withHyphens(String text) {
        String dated = DASH_BEFORE_YEAR
                .matcher(DASHED.matcher(text).replaceAll("$1-$2-$3"))
                .replaceAll("-");
        Matcher month = YEAR_AND_MONTH.matcher(dated);
        // Otherwise these are two years, as in 2011–12.
        boolean falls = month.matches() && month.group(3).compareTo(month.group(2)) <= 0;
        return falls ? month.replaceFirst("$1$2-$3") : dated;
    }

    /** The day of the week that the text begins with. */
    static Optional<DayOfWeek> namedDay(String text) {
        Matcher word = NAMED_DAY.matcher(withNamedDay(text));
        return word.find() ? DateVocabulary.weekdayOfDate(word.group(1)) : Optional.empty();
    }

    private static String withNamedDay(String text) {
        String visible =
                APOSTROPHES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("'");
        String one = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        String spaced = SPACES.matcher(HYPHENS.matcher(one).replaceAll("-"))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String local = ZONE_REGION.matcher(unwrapped(spaced)).replaceFirst("");
        String bare = MARKS_BEHIND.matcher(local).replaceFirst("");
        String date = APPROXIMATELY.matcher(unwrapped(bare)).replaceFirst("");
        Matcher english = ON_NAMED_DAY.matcher(date);
        boolean named =
                english.find() && DateVocabulary.weekdayOfDate(english.group(1)).isPresent();
        return named ? date.substring(english.start(1)) : date;
    }

    private static String unwrapped(String text) {
        String inner = text;
        while (inner.length() > 2) {
            int kind = OPENING.indexOf(inner.charAt(0));
            if (kind < 0 || CLOSING.indexOf(inner.charAt(inner.length() - 1)) < 0) {
                return inner;
            }
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** The weekday is skipped even if it is wrong: the figures are likelier to be right. */
    private static String withoutNamedDay(String text) {
        String date = behindNamedDay(text);
        Matcher behind = NAMED_DAY_BEHIND.matcher(date);
        return behind.find() && DateVocabulary.weekdayOfDate(behind.group(1)).isPresent()
                ? date.substring(0, behind.start())
                : date;
    }

    private static String behindNamedDay(String text) {
        Matcher word = NAMED_DAY.matcher(text);
        if (word.find() && DateVocabulary.weekdayOfDate(word.group(1)).isPresent()) {
            return text.substring(word.end());
        }
        Matcher other = OTHER_DAY.matcher(text);
        boolean before = other.find()
                && (other.group(2) != null
                        || DateVocabulary.monthOfWholeDate(other.group(1)).isEmpty());
        return before ? text.substring(other.end()) : text;
    }
}
