package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfKeyword;
import se.nyhetsarkivet.query.QueryNode.OfPublisher;
import se.nyhetsarkivet.query.QueryNode.Pattern;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * Reads what can only be read with the archive at hand. A question mark at the end of a word is punctuation, unless the archive
 * has no such word but some with a letter there. A compound, or a word joined by a hyphen, that nothing has stands for its
 * parts. The words behind a publisher belong to its name, if there is one of that name. For one search.
 */
final class AskedOfArchive {

    /** The parts of a compound may be said apart in a sentence. */
    private static final int DISTANCE = 10;

    private static final int SHORTEST_PART = 4;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final Width width;
    private final NamedValues values;
    private final Set<Notice> notices = new LinkedHashSet<>();

    AskedOfArchive(SwedishLanguage language, ArchiveSearcher searcher, Width width) {
        this.language = language;
        this.searcher = searcher;
        this.width = width;
        values = new NamedValues(searcher);
    }

    /** Tells of words that were read otherwise than as they stand. */
    Set<Notice> notices() {
        return notices;
    }

    QueryNode read(QueryNode asked) throws IOException {
        return read(asked, true);
    }

    /** Reads a query; what is excluded is not widened, or less would be found than was asked for. */
    private QueryNode read(QueryNode asked, boolean wanted) throws IOException {
        return switch (asked) {
            case Word word -> wanted ? inParts(word) : word;
            case Pattern pattern -> withoutMark(pattern);
            case Near near -> new Near(each(near.parts(), false), near.distance(), near.ordered());
            case InText(var part, var inner) -> new InText(part, read(inner, wanted));
            case Any(var alternatives) -> new Any(each(alternatives, wanted));
            case All(var required, var excluded) -> all(withWholeNames(required), excluded, wanted);
            case QueryNode.Everything everything -> everything;
            case QueryNode.Phrase phrase -> phrase;
            case QueryNode.Fuzzy fuzzy -> fuzzy;
            case OfPublisher publisher -> publisher;
            case OfKeyword keyword -> keyword;
            case QueryNode.OfAddress address -> address;
            case QueryNode.Dated dated -> dated;
        };
    }

    private QueryNode all(List<QueryNode> required, List<QueryNode> excluded, boolean wanted) throws IOException {
        List<QueryNode> read = new ArrayList<>();
        for (QueryNode part : each(required, wanted)) {
            if (part instanceof All(var inner, var without) && without.isEmpty()) {
                read.addAll(inner);
            } else {
                read.add(part);
            }
        }
        return read.size() == 1 && excluded.isEmpty() ? read.getFirst() : new All(read, each(excluded, false));
    }

    private List<QueryNode> each(List<QueryNode> parts, boolean wanted) throws IOException {
        List<QueryNode> read = new ArrayList<>();
        for (QueryNode part : parts) {
            read.add(read(part, wanted));
        }
        return read;
    }

    private QueryNode withoutMark(Pattern pattern) throws IOException {
        Optional<Word> word = wordBeforeMark(pattern);
        if (word.isEmpty()) {
            return pattern;
        }
        boolean isWord = isInArchive(language.words(word.get().text()));
        boolean fits = !isWord
                && !new WordsOfArchive(language, searcher)
                        .of(pattern, PatternWords.Use.NEAR)
                        .isEmpty();
        return fits ? pattern : word.get();
    }

    /** The word that a pattern is if the question marks at its end are punctuation, and it has no other wildcards. */
    static Optional<Word> wordBeforeMark(Pattern pattern) {
        String text = pattern.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '?') {
            end--;
        }
        String word = text.substring(0, end);
        boolean plain = end < text.length() && word.indexOf('?') < 0 && word.indexOf('*') < 0;
        return plain && !word.isEmpty() ? Optional.of(new Word(word, pattern.width())) : Optional.empty();
    }

    private QueryNode inParts(Word word) throws IOException {
        Width own = word.width().orElse(width);
        List<SwedishWord> words = language.words(word.text());
        if (own == Width.EXACT || words.size() != 1 || isInArchive(words)) {
            return word;
        }
        SwedishWord only = words.getFirst();
        boolean joined = !only.pieces().isEmpty();
        if (joined && !isOfWords(only)) {
            return word;
        }
        List<String> texts =
                joined ? only.pieces().stream().map(SwedishWord::text).toList() : language.partsOf(word.text());
        List<QueryNode> parts = texts.stream()
                .map(text -> (QueryNode) new Word(text, word.width()))
                .toList();
        if (parts.size() < 2 || parts.size() > Near.MAX_PARTS) {
            return word;
        }
        QueryNode near = new Near(parts, DISTANCE, false);
        boolean standNear = !joined && finds(near);
        if (!joined && !standNear && !areWords(texts)) {
            return word;
        }
        notices.add(new Notice(Notice.Kind.BY_PARTS, word.text()));
        return standNear ? near : new All(parts, List.of());
    }

    /** Whether a joined word is joined of words, and is no number, address or identifier. */
    private static boolean isOfWords(SwedishWord joined) {
        return joined.text().indexOf('@') < 0
                && joined.text().indexOf('.') < 0
                && joined.pieces().stream()
                        .allMatch(piece -> piece.text().chars().allMatch(Character::isLetter));
    }

    /** Whether parts are words of the archive that did not come out of a compound by chance, as short ones may. */
    private boolean areWords(List<String> parts) throws IOException {
        for (String part : parts) {
            if (part.length() < SHORTEST_PART || !isInArchive(language.words(part))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the widest search for a word finds anything, so that all widths read a word alike. */
    private boolean isInArchive(List<SwedishWord> words) throws IOException {
        if (words.size() == 1 && words.getFirst().pieces().isEmpty()) {
            for (WeightedTerm term : WeightedTerm.of(words.getFirst(), Width.COMPOUNDS)) {
                for (String field : IndexFields.TEXTS) {
                    if (searcher.getIndexReader().docFreq(new Term(field, term.text())) > 0) {
                        return true;
                    }
                }
            }
            return false;
        }
        return words.isEmpty() || searcher.count(WordQueries.words(words, Width.COMPOUNDS, TextFields.ALIKE)) > 0;
    }

    private boolean finds(QueryNode query) throws IOException {
        QueryTranslator translator =
                new QueryTranslator(language, Width.COMPOUNDS, values, new WordsOfArchive(language, searcher));
        return searcher.count(translator.allOf(query)) > 0;
    }

    /** Takes words into the name of the publisher or keyword before them, as long as there is one that goes on so. */
    private List<QueryNode> withWholeNames(List<QueryNode> parts) throws IOException {
        List<QueryNode> whole = new ArrayList<>();
        for (QueryNode part : parts) {
            Optional<QueryNode> longer = whole.isEmpty() ? Optional.empty() : longer(whole.getLast(), part);
            if (longer.isPresent()) {
                whole.set(whole.size() - 1, longer.get());
            } else {
                whole.add(part);
            }
        }
        return whole;
    }

    private Optional<QueryNode> longer(QueryNode name, QueryNode next) throws IOException {
        if (!(next instanceof Word(String text, var own)) || own.isPresent()) {
            return Optional.empty();
        }
        return switch (name) {
            case OfPublisher(String first) ->
                known(IndexFields.PUBLISHER, first + " " + text).map(OfPublisher::new);
            case OfKeyword(String first) ->
                known(IndexFields.KEYWORD, first + " " + text).map(OfKeyword::new);
            default -> Optional.empty();
        };
    }

    private Optional<String> known(String field, String name) throws IOException {
        return values.matching(field, name).isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
