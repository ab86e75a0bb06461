package se.nyhetsarkivet.search.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.Snippet.Range;

/** Turns passages of a text into snippets: tidy at the ends, not too long, matches in order and without overlap. */
final class SnippetText {

    private static final String ELLIPSIS = "…";

    private SnippetText() {}

    /** The whole text with the matches of all passages. */
    static Snippet whole(String content, Passage[] passages) {
        List<Range> matches = new ArrayList<>();
        for (Passage passage : passages) {
            matches.addAll(matches(passage));
        }
        return new Snippet(content, merged(matches));
    }

    /** The passages that have a match, in the order of the text. */
    static List<Snippet> sentences(String content, Passage[] passages, int maxCharacters) {
        return Arrays.stream(passages)
                .filter(passage -> passage.getNumMatches() > 0)
                .sorted(Comparator.comparingInt(Passage::getStartOffset))
                .map(passage -> cut(
                        content,
                        passage.getStartOffset(),
                        passage.getEndOffset(),
                        merged(matches(passage)),
                        maxCharacters))
                .toList();
    }

    /** The beginning of the first paragraph of a text that has no match. */
    static Snippet beginning(String content, int maxCharacters) {
        String text = content.strip();
        int paragraphEnd = text.indexOf('\n');
        return cut(text, 0, paragraphEnd < 0 ? text.length() : paragraphEnd, List.of(), maxCharacters);
    }

    private static List<Range> matches(Passage passage) {
        List<Range> matches = new ArrayList<>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            matches.add(new Range(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
        }
        return matches;
    }

    private static Snippet cut(String content, int begin, int to, List<Range> matches, int maxCharacters) {
        int from = afterMarks(content, begin, to);
        int start = from;
        int end = to;
        if (end - start > maxCharacters) {
            int firstMatch = matches.isEmpty() ? start : matches.getFirst().start();
            // Some of what comes before the match, most of what follows.
            start = wordStart(content, Math.max(start, firstMatch - maxCharacters / 4), from);
            end = wordEnd(content, Math.min(end, start + maxCharacters), start);
        }
        while (start < end && Character.isWhitespace(content.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        String before = content.substring(from, start).isBlank() ? "" : ELLIPSIS;
        String after = content.substring(end, to).isBlank() ? "" : ELLIPSIS;
        return new Snippet(
                before + content.substring(start, end) + after,
                shifted(matches, new Range(start, end), before.length() - start));
    }

    /** Past the signs that make a line a heading or a part of a list: they are no words of the sentence. */
    private static int afterMarks(String content, int begin, int to) {
        int start = begin;
        while (start < to
                && (Character.isWhitespace(content.charAt(start)) || "#*•".indexOf(content.charAt(start)) >= 0)) {
            start++;
        }
        return start < to ? start : begin;
    }

    /** The matches that lie in what is shown, by their place in it. */
    private static List<Range> shifted(List<Range> matches, Range shown, int shift) {
        return matches.stream()
                .filter(match -> match.start() >= shown.start() && match.end() <= shown.end())
                .map(match -> new Range(match.start() + shift, match.end() + shift))
                .toList();
    }

    private static int wordStart(String content, int position, int limit) {
        int start = position;
        while (start > limit && !Character.isWhitespace(content.charAt(start - 1)) && position - start < 40) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String content, int position, int limit) {
        int end = position;
        while (end > limit
                && end < content.length()
                && !Character.isWhitespace(content.charAt(end))
                && position - end < 40) {
            end--;
        }
        // Never between the two halves of a surrogate pair.
        return end < content.length() && end > limit && Character.isLowSurrogate(content.charAt(end)) ? end - 1 : end;
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            if (!merged.isEmpty() && range.start() < merged.getLast().end()) {
                Range last = merged.removeLast();
                merged.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
