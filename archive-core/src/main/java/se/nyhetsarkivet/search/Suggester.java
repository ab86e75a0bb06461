package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import se.nyhetsarkivet.index.ArchiveSearcher;
import se.nyhetsarkivet.index.IndexFields;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.Terms;

/**
 * Finds what a user may have meant, from the archive's own words: first å, ä and ö that were typed as a and o, then other
 * spellings, and where no item has all the words, two of them that belong together as one. Suggests only what more items have
 * than have all that was typed.
 */
final class Suggester {

    /** A likelier word must be in so many times more items. */
    private static final int TIMES_MORE_FREQUENT = 3;

    /** A word in so many items is no misspelling. */
    private static final int SURELY_A_WORD = 20;

    private static final int SHORTEST_WORD = 4;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final int MAX_WORDS = 10;
    private static final int MAX_CANDIDATES = 20;

    private final SwedishLanguage language;
    private final IndexReader reader;
    private final String typed;
    private final Counter withAllWords;
    private final TermExpansion expansion;

    /** Counts the items that have all that a text asks for. */
    @FunctionalInterface
    interface Counter {
        long count(String text) throws IOException;
    }

    Suggester(SwedishLanguage language, ArchiveSearcher searcher, String typed, Counter withAllWords) {
        this.language = language;
        this.reader = searcher.getIndexReader();
        this.typed = typed;
        this.withAllWords = withAllWords;
        expansion = new TermExpansion(reader, searcher.deadline());
    }

    Optional<Suggestion> suggest(QueryNode asked) throws IOException {
        List<String> words = plainWords(asked);
        String text = typed;
        for (String word : words) {
            Optional<String> better = better(word);
            if (better.isPresent()) {
                text = replaced(text, word, better.get());
            }
        }
        Optional<Suggestion> suggestion = ifItFindsMore(text);
        return suggestion.isPresent() ? suggestion : joined(words);
    }

    /** The words as typed that are searched by themselves, without phrases, patterns and fields. */
    private static List<String> plainWords(QueryNode asked) {
        List<QueryNode> parts = asked instanceof All(var required, var excluded) ? required : List.of(asked);
        List<String> words = new ArrayList<>();
        for (QueryNode part : parts) {
            if (part instanceof Word(String text, var width) && words.size() < MAX_WORDS) {
                words.add(text);
            }
        }
        return words;
    }

    private Optional<String> better(String wordAsTyped) throws IOException {
        List<SwedishWord> words = language.words(wordAsTyped);
        if (words.size() != 1 || words.getFirst().baseTerms().isEmpty()) {
            return Optional.empty();
        }
        SwedishWord word = words.getFirst();
        String written = word.text();
        if (written.length() < SHORTEST_WORD || !written.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int items = items(word);
        Optional<String> withDots = likelier(withDots(written), written, items);
        return withDots.isPresent() || items >= SURELY_A_WORD ? withDots : likelier(similar(written), written, items);
    }

    /** In how many items a word stands, in any of its forms. */
    private int items(SwedishWord word) throws IOException {
        int items = 0;
        for (String field : IndexFields.TEXTS) {
            items = Math.max(items, reader.docFreq(new Term(field, word.writtenTerm())));
            for (String base : word.baseTerms()) {
                items = Math.max(items, reader.docFreq(new Term(field, base)));
            }
        }
        return items;
    }

    private Optional<String> likelier(Automaton accepted, String written, int items) throws IOException {
        return expansion.matching(accepted, IndexFields.TEXTS, MAX_CANDIDATES).words().stream()
                .filter(word -> word.items() > items * TIMES_MORE_FREQUENT)
                .map(TermExpansion.Frequent::text)
                .filter(candidate -> !candidate.equals(written))
                .findFirst();
    }

    /** Accepts the written forms that lose their dots, rings and accents to become this word. */
    private static Automaton withDots(String word) {
        List<Automaton> letters = new ArrayList<>();
        letters.add(Automata.makeChar(Terms.WRITTEN_MARK));
        word.codePoints()
                .forEach(point -> letters.add(
                        switch (point) {
                            case 'a' -> anyOf("aåä");
                            case 'o' -> anyOf("oö");
                            case 'e' -> anyOf("eé");
                            default -> Automata.makeChar(point);
                        }));
        return Operations.determinize(Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static Automaton anyOf(String letters) {
        return Operations.union(
                letters.codePoints().mapToObj(Automata::makeChar).toList());
    }

    private static Automaton similar(String word) {
        int edits = word.length() < 8 ? 1 : 2;
        return new LevenshteinAutomata(word.substring(1), true).toAutomaton(edits, Terms.written(word.substring(0, 1)));
    }

    /** Two words that were written apart, as {@code skol minister}, if nothing is found as they are. */
    private Optional<Suggestion> joined(List<String> words) throws IOException {
        if (words.size() < 2 || withAllWords.count(typed) > 0) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            String apart = words.get(i) + " " + words.get(i + 1);
            String together = words.get(i) + words.get(i + 1);
            Optional<Suggestion> suggestion = ifItFindsMore(replaced(typed, apart, together));
            if (suggestion.isPresent()) {
                return suggestion;
            }
        }
        return Optional.empty();
    }

    private Optional<Suggestion> ifItFindsMore(String text) throws IOException {
        if (text.equals(typed)) {
            return Optional.empty();
        }
        long total = withAllWords.count(text);
        return total > withAllWords.count(typed) ? Optional.of(new Suggestion(text, total)) : Optional.empty();
    }

    /** Puts something better in the place of words wherever they stand whole. */
    private static String replaced(String text, String words, String better) {
        return Pattern.compile(NO_LETTER_BEFORE + Pattern.quote(words) + NO_LETTER_AFTER)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(better));
    }
}
