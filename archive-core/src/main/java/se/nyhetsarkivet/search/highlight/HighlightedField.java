package se.nyhetsarkivet.search.highlight;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.deadline.DeadlinePassedException;
import se.nyhetsarkivet.result.Snippet;

/** Marks one of the texts of documents: all of it, or its best sentences. Lucene's highlighter chooses the sentences. */
final class HighlightedField {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final String name;
    private final GivenMatches given;
    private final FieldHighlighter highlighter;

    /**
     * Prepares to mark.
     *
     * @param name the field
     * @param whole whether all the text is wanted
     * @param deadline when to end; matches that come later are not marked
     */
    HighlightedField(String name, boolean whole, Deadline deadline) {
        this.name = name;
        given = new GivenMatches(name, deadline);
        highlighter = new FieldHighlighter(
                name,
                given,
                whole
                        ? new WholeBreakIterator()
                        : new SplittingBreakIterator(BreakIterator.getSentenceInstance(SWEDISH), '\n'),
                new PassageScorer(),
                whole ? 1 : Snippets.MAX_SENTENCES,
                0,
                new SnippetFormatter(whole),
                Comparator.comparingInt(Passage::getStartOffset));
    }

    String name() {
        return name;
    }

    /** The snippets of a text that has some matches. */
    @SuppressWarnings("unchecked")
    List<Snippet> snippets(Matches matches, LeafReader segment, int document, String text) throws IOException {
        MatchesIterator places = matches.getMatches(name);
        if (places == null) {
            return List.of();
        }
        given.places = new MatchesInOrder(places, given.deadline);
        try {
            Object formatted = highlighter.highlightFieldForDoc(segment, document, text);
            return formatted == null ? List.of() : (List<Snippet>) formatted;
        } catch (DeadlinePassedException tooLate) {
            return List.of();
        }
    }

    private static final class SnippetFormatter extends PassageFormatter {

        private final boolean whole;

        SnippetFormatter(boolean whole) {
            this.whole = whole;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            return whole
                    ? List.of(SnippetText.whole(content, passages))
                    : SnippetText.sentences(content, passages, Snippets.MAX_CHARACTERS);
        }
    }

    /** Gives the highlighter matches that were looked up before. */
    private static final class GivenMatches extends FieldOffsetStrategy {

        private final Deadline deadline;
        private OffsetsEnum places = OffsetsEnum.EMPTY;

        GivenMatches(String field, Deadline deadline) {
            super(new UHComponents(
                    field,
                    field::equals,
                    new MatchNoDocsQuery("matches are given"),
                    new BytesRef[0],
                    PhraseHelper.NONE,
                    new LabelledCharArrayMatcher[0],
                    false,
                    Set.of()));
            this.deadline = deadline;
        }

        @Override
        public OffsetSource getOffsetSource() {
            return OffsetSource.POSTINGS;
        }

        @Override
        public OffsetsEnum getOffsetsEnum(LeafReader segment, int document, String content) {
            return places;
        }
    }
}
