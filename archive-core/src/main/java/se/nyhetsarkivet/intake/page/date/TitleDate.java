package se.nyhetsarkivet.intake.page.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/**
 * The date in the title of a page: between the marks that part headline and site, in parentheses, or before the headline. A date
 * that stands within the headline is of what it tells: {@code Konsert 4 juni 2018}.
 */
public final class TitleDate {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|–—·•»«›:>-]{1,2}\\s+|\\s*[|»]\\s*|:\\s+|[()\\[\\]]");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d{2}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private TitleDate() {}

    /**
     * The date in a form that DateReader reads.
     *
     * @param title the title of the page
     * @param headline the words of its heading, or the empty string; a date that is all of them is what the page tells of
     */
    public static Optional<String> in(String title, String headline) {
        List<String> parts = List.of(SEPARATOR.split(title.strip(), -1));
        return parts.stream()
                .map(String::strip)
                .filter(part -> !part.equalsIgnoreCase(headline.strip()))
                .flatMap(part -> alone(part).stream())
                .findFirst()
                .or(() -> first(parts.getFirst()));
    }

    private static Optional<String> alone(String part) {
        if (!YEAR.matcher(part).find()) {
            return Optional.empty();
        }
        List<DateText.Found> days = DateText.in(part);
        if (!days.isEmpty()) {
            DateText.Found day = days.getFirst();
            String before = part.substring(0, day.start()).strip();
            boolean isAlone = day.end() == part.length()
                    && (before.isEmpty() || PageWords.KIND.matcher(before).matches());
            return isAlone ? Optional.of(day.written()) : Optional.empty();
        }
        return LETTER.matcher(part).find() && DateReader.read(part).isPresent() ? Optional.of(part) : Optional.empty();
    }

    /** {@code 2018-06-04 Hamnen rustas upp}. */
    private static Optional<String> first(String title) {
        return DateText.in(title).stream()
                .filter(day -> day.start() == 0)
                .map(DateText.Found::written)
                .findFirst();
    }
}
