package se.nyhetsarkivet.web.item.text;

import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.result.Snippet;

/**
 * The texts of an item as they are read. Most bodies repeat the lead, as their first paragraph or in it; it is shown once.
 *
 * @param lead the paragraphs of the lead, or none if they stand in the body
 * @param body the paragraphs of the body, without those that the lead says already
 */
public record ShownText(List<Snippet> lead, List<Snippet> body) {

    /** A lead so short may stand in a sentence of the body by chance. */
    private static final int SHORTEST_INSIDE = 40;

    public static ShownText of(Snippet lead, Snippet body) {
        List<Snippet> paragraphs = Paragraphs.of(body);
        ComparedText wanted = ComparedText.of(lead.text()).withoutEnd();
        ComparedText text = ComparedText.of(body.text());
        int found = text.find(wanted);
        if (found < 0) {
            return new ShownText(Paragraphs.of(lead), paragraphs);
        }
        int start = text.start(found);
        int end = text.end(found + wanted.length() - 1);
        int line = body.text().lastIndexOf('\n', start - 1) + 1;
        boolean begins = isBlank(body.text(), line, start);
        if (begins && isBlankAfter(body.text(), end)) {
            return new ShownText(Paragraphs.of(lead), without(body, line, endOfSentence(body.text(), end)));
        }
        boolean certain = begins || wanted.length() >= SHORTEST_INSIDE;
        return new ShownText(certain ? List.of() : Paragraphs.of(lead), paragraphs);
    }

    private static List<Snippet> without(Snippet body, int start, int end) {
        Snippet before = Paragraphs.part(body, 0, start);
        Snippet after = Paragraphs.part(body, end, body.text().length());
        return Stream.of(before, after)
                .flatMap(part -> Paragraphs.of(part).stream())
                .toList();
    }

    public static ShownText of(String lead, String body) {
        return of(new Snippet(lead, List.of()), new Snippet(body, List.of()));
    }

    public int matches() {
        return Stream.concat(lead.stream(), body.stream())
                .mapToInt(paragraph -> paragraph.matches().size())
                .sum();
    }

    private static boolean isBlankAfter(String text, int place) {
        int newLine = text.indexOf('\n', place);
        return isBlank(text, endOfSentence(text, place), newLine < 0 ? text.length() : newLine);
    }

    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, Math.max(from, to)).chars().allMatch(ComparedText::isPassedOver);
    }

    /** The full stop and the signs of emphasis that the compared text leaves out. */
    private static int endOfSentence(String text, int place) {
        int end = place;
        while (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '…' || text.charAt(end) == '*')) {
            end++;
        }
        return end;
    }
}
