package se.nyhetsarkivet.calendar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months in Roman numerals, as {@code 4.IV.2018} and {@code 23/XII -87}. */
public final class RomanMonths {

    private static final List<String> NUMERALS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    /** One letter between spaces is a word: {@code 17 v 2018} is a week. */
    private static final Pattern DATE = Pattern.compile(
            "(?i)^(\\d{1,2})(?:(?:\\. ?|[/-])(i{1,3}|i?[vx]|vi{1,3}|xi{1,2})| (i{2,3}|i[vx]|vi{1,3}|xi{1,2}))"
                    + "(?:\\. ?| ?-|[/ ])'?(\\d{4}|\\d{2})(?!\\d)");

    private RomanMonths() {}

    /** The text with the month of the date that it begins with in figures. */
    public static String inFigures(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return text;
        }
        String numeral = date.group(2) == null ? date.group(3) : date.group(2);
        int month = NUMERALS.indexOf(numeral.toLowerCase(Locale.ROOT)) + 1;
        String between = date.group(4).length() == 2 ? "-" : " ";
        return date.group(1) + "/" + month + between + date.group(4) + text.substring(date.end());
    }
}
