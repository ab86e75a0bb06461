package se.nyhetsarkivet.intake.page.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.page.date.DateLine;
import se.nyhetsarkivet.intake.page.date.DateText;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;
import se.nyhetsarkivet.item.PartialDate;

/**
 * The lines before and behind a text that say once more what other fields of the item have: its date, its authors, its subjects;
 * and those that belong to what is left out, such as the label of an advertisement and the heading of a list of links.
 */
public final class KnownLines {

    private static final int LONGEST = 200;
    private static final Pattern PARTS = Pattern.compile("\\s*[|•·/]\\s*|\\s+[–—-]\\s+|,\\s+|\\s{2,}");
    private static final Pattern ADVERTISEMENT = Pattern.compile(
            "(?iu)[-–— ]*(?:annons(?:er|en)?|reklam|advertisement|sponsrat innehåll|sponsored content|här visas en annons"
                    + "|annonsen? (?:börjar|slutar)(?: här)?|(?:artikeln|texten) fortsätter (?:nedanför|nedan|efter|under)(?: annonsen)?)[:.]?[-–— ]*");
    private static final Pattern HEADING_OF_LINKS = Pattern.compile(
            "(?iu)(?:läs (?:mer|också|även|vidare)|mer läsning|se även|relaterat|relaterade? (?:länkar|artiklar|nyheter|sidor|innehåll)"
                    + "|(?:externa )?länkar|genvägar|snabblänkar|read more|related(?: links| articles)?)\\s*[:»›>…]*");
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)(?:(?:text|foto|text (?:och|&) (?:foto|bild)|av|by|skriven av|skribent|författare|reporter|journalist|publicerad av|publicerat av"
                    + "|uppdaterad av)\\s*:?\\s+)+");

    private final Optional<PartialDate> published;
    private final Set<String> names;

    /**
     * What is known of an item.
     *
     * @param published its date as the page states it
     * @param names its authors and subjects, and who publishes it
     */
    public KnownLines(String published, Collection<String> names) {
        this.published = SourceDates.find(published);
        this.names = names.stream()
                .map(KnownLines::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plain(String text) {
        return PlainText.oneLine(text).toLowerCase(Locale.ROOT).replaceFirst("^#", "");
    }

    /**
     * Leaves such lines out.
     *
     * @param text the text of an article
     * @return the rest of it
     */
    public String leftOut(String text) {
        List<String> lines = Arrays.stream(text.split("\n", -1))
                .filter(line -> !ADVERTISEMENT.matcher(line).matches())
                .toList();
        int from = 0;
        int to = lines.size();
        while (from < to && isKnown(lines.get(from))) {
            from++;
        }
        while (from < to && isKnown(lines.get(to - 1))) {
            to--;
        }
        return PlainText.paragraphs(String.join("\n", withoutHeadingsOfNothing(lines.subList(from, to))));
    }

    /** The lines without those that announce links below which there is no list. */
    private static List<String> withoutHeadingsOfNothing(List<String> lines) {
        List<String> fromTheEnd = new ArrayList<>();
        boolean isAboveList = false;
        for (String line : lines.reversed()) {
            if (HEADING_OF_LINKS.matcher(line).matches() && !isAboveList) {
                continue;
            }
            fromTheEnd.add(line);
            isAboveList = line.isBlank() ? isAboveList : line.startsWith("* ");
        }
        return fromTheEnd.reversed();
    }

    private boolean isKnown(String written) {
        String line = written.startsWith("* ") ? written.substring(2) : written;
        if (line.isBlank()) {
            return true;
        }
        if (line.length() > LONGEST) {
            return false;
        }
        return Stream.of(PARTS.split(line, -1)).filter(part -> !part.isBlank()).allMatch(this::isKnownPart);
    }

    private boolean isKnownPart(String part) {
        String name = plain(BYLINE.matcher(part).replaceFirst(""));
        return names.contains(plain(part))
                || names.contains(name)
                || PageWords.KIND.matcher(part).matches()
                || saysWhen(part);
    }

    /** A date is left out if it is the one that the item has. */
    private boolean saysWhen(String part) {
        List<DateText.Found> dates = DateText.in(part);
        if (dates.isEmpty() || published.isEmpty()) {
            return false;
        }
        StringBuilder rest = new StringBuilder(part);
        dates.reversed().forEach(date -> rest.replace(date.start(), date.end(), " "));
        return DateLine.hasOnlyLabels(rest.toString())
                && dates.stream()
                        .flatMap(date -> SourceDates.find(date.written()).stream())
                        .allMatch(date -> date.firstDay().equals(published.get().firstDay()));
    }
}
