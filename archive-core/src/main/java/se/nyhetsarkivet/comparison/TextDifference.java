package se.nyhetsarkivet.comparison;

import java.util.List;
import se.nyhetsarkivet.comparison.Words.Word;

/** Compares two texts: first their paragraphs, then the words of those that are not the same. */
final class TextDifference {

    /**
     * What Myers's algorithm may do for one pair of texts. It lets passages of some 2,000 words without a common anchor be
     * aligned, and takes a tenth of a second at the most.
     */
    private static final long MAX_COMPARISONS = 8_000_000;

    private final Alignment.Effort effort = new Alignment.Effort(MAX_COMPARISONS);
    private final SegmentList segments = new SegmentList();

    private TextDifference() {}

    static List<Segment> between(String before, String after) {
        TextDifference difference = new TextDifference();
        difference.compareParagraphs(Words.paragraphs(before), Words.paragraphs(after));
        return difference.segments.toList();
    }

    private void compareParagraphs(List<String> before, List<String> after) {
        int[] partner = Alignment.of(before, after, effort);
        int fromBefore = 0;
        int fromAfter = 0;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                compareWords(before.subList(fromBefore, i), after.subList(fromAfter, partner[i]));
                segments.add(Segment.Kind.SAME, before.get(i));
                fromBefore = i + 1;
                fromAfter = partner[i] + 1;
            }
        }
        compareWords(before.subList(fromBefore, before.size()), after.subList(fromAfter, after.size()));
    }

    private void compareWords(List<String> paragraphsBefore, List<String> paragraphsAfter) {
        if (paragraphsBefore.isEmpty() || paragraphsAfter.isEmpty()) {
            segments.add(Segment.Kind.REMOVED, String.join("", paragraphsBefore));
            segments.add(Segment.Kind.ADDED, String.join("", paragraphsAfter));
            return;
        }
        List<Word> before = Words.words(String.join("", paragraphsBefore));
        List<Word> after = Words.words(String.join("", paragraphsAfter));
        int[] partner = Alignment.of(texts(before), texts(after), effort);
        int fromBefore = 0;
        int fromAfter = 0;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                replace(before.subList(fromBefore, i), after.subList(fromAfter, partner[i]));
                segments.add(Segment.Kind.SAME, before.get(i).text());
                replace(before.get(i).space(), after.get(partner[i]).space());
                fromBefore = i + 1;
                fromAfter = partner[i] + 1;
            }
        }
        replace(before.subList(fromBefore, before.size()), after.subList(fromAfter, after.size()));
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** What both passages end in, as the space after a replaced word, is no change. */
    private void replace(List<Word> before, List<Word> after) {
        String space =
                before.isEmpty() || after.isEmpty() ? "" : before.getLast().space();
        boolean same = !space.isEmpty() && space.equals(after.getLast().space());
        segments.add(Segment.Kind.REMOVED, written(before, same));
        segments.add(Segment.Kind.ADDED, written(after, same));
        if (same) {
            segments.add(Segment.Kind.SAME, space);
        }
    }

    private static String written(List<Word> words, boolean withoutLastSpace) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()).append(word.space()));
        if (withoutLastSpace) {
            text.setLength(text.length() - words.getLast().space().length());
        }
        return text.toString();
    }

    private void replace(String spaceBefore, String spaceAfter) {
        if (spaceBefore.equals(spaceAfter)) {
            segments.add(Segment.Kind.SAME, spaceBefore);
        } else {
            segments.add(Segment.Kind.REMOVED, spaceBefore);
            segments.add(Segment.Kind.ADDED, spaceAfter);
        }
    }
}
