package se.nyhetsarkivet.search.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.expansion.IndexTermExpander;
import se.nyhetsarkivet.search.text.TextFields;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.search.translation.word.WordQueries;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/** Takes apart a compound, or a word joined by a hyphen or the like, that nothing in the archive has. For one search. */
final class UnknownCompound {

    /** The parts of a compound may be said apart in a sentence. */
    private static final int DISTANCE = 10;

    /** Shorter parts may have come out of a word by chance, unless longer ones are beside them. */
    private static final int LONG_PART = 4;

    private static final int FEWEST_LONG_PARTS = 2;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final Width width;
    private final FilterValueLookup values;

    UnknownCompound(SwedishLanguage language, ArchiveSearcher searcher, Width width, FilterValueLookup values) {
        this.language = language;
        this.searcher = searcher;
        this.width = width;
        this.values = values;
    }

    /** The parts of a word that nothing has, near each other where they are so anywhere; empty if it is not to be taken apart. */
    Optional<QueryNode> inParts(Word word) throws IOException {
        Width own = word.width().orElse(width);
        List<SwedishWord> words = language.words(word.text());
        if (own == Width.EXACT || words.size() != 1 || isInArchive(words)) {
            return Optional.empty();
        }
        SwedishWord only = words.getFirst();
        boolean joined = !only.pieces().isEmpty();
        if (joined && !isOfWords(only)) {
            return Optional.empty();
        }
        List<String> texts =
                joined ? only.pieces().stream().map(SwedishWord::text).toList() : language.partsOf(word.text());
        List<Word> parts =
                texts.stream().map(text -> new Word(text, word.width())).toList();
        if (parts.size() < 2 || parts.size() > Near.MAX_PARTS) {
            return Optional.empty();
        }
        QueryNode near = new Near(List.copyOf(parts), DISTANCE, false);
        boolean standNear = !joined && finds(near);
        if (!joined && !standNear && !areWords(texts)) {
            return Optional.empty();
        }
        return Optional.of(standNear ? near : new All(List.copyOf(parts), List.of()));
    }

    /** Whether a joined word is joined of words, or of a word and numbers, and is no number, address or identifier. */
    private static boolean isOfWords(SwedishWord joined) {
        List<String> pieces = joined.pieces().stream().map(SwedishWord::text).toList();
        String first = pieces.getFirst();
        boolean numbersFollow = first.length() >= LONG_PART && isOf(first, Character::isLetter);
        return joined.text().indexOf('@') < 0
                && joined.text().indexOf('.') < 0
                && pieces.stream()
                        .allMatch(piece ->
                                isOf(piece, Character::isLetter) || (numbersFollow && isOf(piece, Character::isDigit)));
    }

    private static boolean isOf(String piece, IntPredicate kind) {
        return piece.chars().allMatch(kind);
    }

    /** Whether parts are words of the archive that did not come out of a compound by chance. */
    private boolean areWords(List<String> parts) throws IOException {
        long longParts =
                parts.stream().filter(part -> part.length() >= LONG_PART).count();
        if (longParts < FEWEST_LONG_PARTS) {
            return false;
        }
        for (String part : parts) {
            if (!isInArchive(language.words(part))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the widest search for a word finds anything, so that all widths read a word alike. */
    boolean isInArchive(List<SwedishWord> words) throws IOException {
        if (words.size() == 1 && words.getFirst().pieces().isEmpty()) {
            return WordQueries.occurs(searcher.getIndexReader(), words.getFirst());
        }
        return words.isEmpty() || searcher.count(WordQueries.words(words, Width.COMPOUNDS, TextFields.ALIKE)) > 0;
    }

    private boolean finds(QueryNode query) throws IOException {
        QueryTranslator translator =
                new QueryTranslator(language, Width.COMPOUNDS, values, new IndexTermExpander(language, searcher));
        return searcher.count(translator.allOf(query)) > 0;
    }
}
