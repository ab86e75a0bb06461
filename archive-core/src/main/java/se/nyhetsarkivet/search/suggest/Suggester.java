package se.nyhetsarkivet.search.suggest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.result.SearchResult.Suggestion;
import se.nyhetsarkivet.search.expansion.TermExpansion;
import se.nyhetsarkivet.search.reading.AskedOfArchive;
import se.nyhetsarkivet.search.reading.DateAmongWords;
import se.nyhetsarkivet.search.reading.FullNames;
import se.nyhetsarkivet.search.reading.SoundAlike;
import se.nyhetsarkivet.search.translation.word.WordQueries;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;
import se.nyhetsarkivet.swedish.explanation.WordExplanation;

/**
 * Finds what a user may have meant, from the archive's own words: first å, ä and ö that were typed as a and o, then what sounds
 * alike, then other spellings of what no list of words has, and of one of two words that are a name; and where no item has all the
 * words, two of them that belong together as one, or a quoted text without its quotation marks. Suggests only what more items have
 * than have all that was typed; but a date among the words is offered as a date whenever there are items of that time, and a name
 * whenever nobody is called as typed.
 */
public final class Suggester {

    /** A likelier word must be in so many times more items. */
    private static final int TIMES_MORE_FREQUENT = 3;

    /** A word in so many items is no misspelling. */
    private static final int SURELY_A_WORD = 20;

    private static final Set<WordExplanation.Reason> LISTS_OF_WORDS = Set.of(
            WordExplanation.Reason.LEXICON,
            WordExplanation.Reason.DICTIONARY,
            WordExplanation.Reason.FUNCTION_WORD,
            WordExplanation.Reason.NUMERAL);

    private static final int SHORTEST_WORD = 4;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final int MAX_WORDS = 10;
    private static final int MAX_CANDIDATES = 20;

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final IndexReader reader;
    private final String typed;
    private final QueryNode query;
    private final LocalDate today;
    private final Counter withAllWords;
    private final Counter anyhow;
    private final TermExpansion expansion;

    /** Counts the items that have all that a text asks for. */
    @FunctionalInterface
    public interface Counter {
        long count(String text) throws IOException;
    }

    /**
     * What was typed.
     *
     * @param text the text
     * @param query how it was read
     * @param today the day for which dates among the words are read
     */
    public record Typed(String text, QueryNode query, LocalDate today) {}

    /**
     * Makes a suggester.
     *
     * @param anyhow counts the items that a search for a text shows, be it for some of its words alone
     */
    public Suggester(
            SwedishLanguage language, ArchiveSearcher searcher, Typed typed, Counter withAllWords, Counter anyhow) {
        this.language = language;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.typed = typed.text();
        this.query = typed.query();
        this.today = typed.today();
        this.withAllWords = withAllWords;
        this.anyhow = anyhow;
        expansion = new TermExpansion(reader, searcher.deadline());
    }

    public Optional<Suggestion> suggest() throws IOException {
        List<String> words = plainWords(query).stream()
                .filter(word -> !Unquoted.isReference(typed, word))
                .toList();
        String text = typed;
        for (String word : words) {
            Optional<String> better = isNameOfField(word) ? Optional.empty() : better(word);
            if (better.isPresent()) {
                text = replaced(text, word, withCapitalAs(word, better.get()));
            }
        }
        Optional<Suggestion> suggestion = ifItFindsMore(text);
        Optional<Suggestion> dated = dated(words, suggestion.isPresent() ? text : typed);
        if (dated.isPresent()) {
            return dated;
        }
        suggestion = suggestion.isPresent() ? suggestion : fullName(words);
        suggestion = suggestion.isPresent() ? suggestion : joined(words);
        return suggestion.isPresent() ? suggestion : withoutQuotes(query);
    }

    /** Who types a colon behind a word means a field, though it was read as a word. */
    private boolean isNameOfField(String word) {
        return word.endsWith(":") || typed.contains(word + ":");
    }

    /** Fewer items may have the name than have its words anywhere; they are those that were meant. */
    private Optional<Suggestion> fullName(List<String> words) throws IOException {
        Optional<FullNames.Better> name = new FullNames(language, searcher, this::alike).among(words);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String typedWord = name.get().typed();
        String text =
                replaced(typed, typedWord, withCapitalAs(typedWord, name.get().meant()));
        long total = withAllWords.count(text);
        return total == 0 ? Optional.empty() : Optional.of(new Suggestion(text, total));
    }

    private List<String> alike(String word) throws IOException {
        Automaton either = Operations.union(List.of(similar(word), SoundAlike.terms(word)));
        Automaton accepted = Operations.determinize(either, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return expansion.matching(accepted, IndexFields.TEXTS, MAX_CANDIDATES).words().stream()
                .map(TermExpansion.Frequent::text)
                .filter(candidate -> !candidate.equals(word))
                .toList();
    }

    private Optional<Suggestion> dated(List<String> words, String text) throws IOException {
        Optional<DateAmongWords> date = DateAmongWords.in(words, today);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        String rest = date.get().takenFrom(text);
        Suggestion suggestion = new Suggestion(rest, Optional.of(date.get().dates()), 0);
        long total = rest.equals(text) ? 0 : withAllWords.count(suggestion.query());
        return total == 0 ? Optional.empty() : Optional.of(new Suggestion(rest, suggestion.dates(), total));
    }

    /** A quoted text that nothing has, as words; it may have been quoted from memory. */
    private Optional<Suggestion> withoutQuotes(QueryNode asked) throws IOException {
        Unquoted unquoted = Unquoted.of(typed, asked);
        String text = unquoted.text();
        if (text.equals(typed) || withAllWords.count(typed) > 0) {
            return Optional.empty();
        }
        Optional<Suggestion> all = ifItFindsMore(text);
        long some = all.isPresent() || unquoted.ofNumber() ? 0 : anyhow.count(text);
        return some == 0 ? all : Optional.of(new Suggestion(text, some));
    }

    /** The words as typed that are searched by themselves, without phrases, patterns and fields. */
    private static List<String> plainWords(QueryNode asked) {
        List<QueryNode> parts = asked instanceof All(var required, var excluded) ? required : List.of(asked);
        List<String> words = new ArrayList<>();
        for (QueryNode part : parts) {
            Optional<Word> plain = switch (part) {
                case Word word -> Optional.of(word);
                case QueryNode.Wildcard pattern -> AskedOfArchive.wordBeforeMark(pattern);
                default -> Optional.empty();
            };
            if (words.size() < MAX_WORDS) {
                plain.map(Word::text).ifPresent(words::add);
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
        if (withDots.isPresent() || items >= SURELY_A_WORD) {
            return withDots;
        }
        Set<WordExplanation.Reason> lists = items > 0 ? reasons(wordAsTyped) : Set.of();
        if (lists.stream().anyMatch(LISTS_OF_WORDS::contains)) {
            return Optional.empty();
        }
        Optional<String> alike = likelier(SoundAlike.terms(written), written, items);
        boolean meant = !written.equals(withoutAccents(written)) || lists.contains(WordExplanation.Reason.NAME);
        return alike.isPresent() || meant ? alike : likelier(similar(written), written, items);
    }

    /** What is known of a word; one of a list is not a misspelling of another because it is rare here. */
    private Set<WordExplanation.Reason> reasons(String word) {
        return language.explain(word).stream()
                .flatMap(explained -> explained.readings().stream().limit(1))
                .flatMap(reading -> reading.reasons().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name keeps its capital letter. */
    private static String withCapitalAs(String typed, String better) {
        boolean capital = Character.isUpperCase(typed.codePointAt(0))
                && typed.codePoints().skip(1).noneMatch(Character::isUpperCase);
        int end = better.offsetByCodePoints(0, 1);
        return capital ? better.substring(0, end).toUpperCase(Locale.ROOT) + better.substring(end) : better;
    }

    /** Who writes an accent means it: {@code Andrée} is no misspelt {@code andre}. */
    private static String withoutAccents(String word) {
        return word.replace('é', 'e').replace('á', 'a').replace('ü', 'u');
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
        letters.add(Automata.makeChar(TermKinds.WRITTEN_MARK));
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
        return new LevenshteinAutomata(word.substring(1), true)
                .toAutomaton(edits, TermKinds.written(word.substring(0, 1)));
    }

    /** Two words that were written apart, as {@code skol minister}, if nothing is found as they are. */
    private Optional<Suggestion> joined(List<String> words) throws IOException {
        if (words.size() < 2 || withAllWords.count(typed) > 0) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            String apart = words.get(i) + " " + words.get(i + 1);
            String together = words.get(i) + words.get(i + 1);
            Optional<Suggestion> suggestion =
                    occurs(together) ? ifItFindsMore(replaced(typed, apart, together)) : Optional.empty();
            if (suggestion.isPresent()) {
                return suggestion;
            }
        }
        return Optional.empty();
    }

    /** Whether any item has the word, be it inflected or in a compound. */
    private boolean occurs(String text) throws IOException {
        for (SwedishWord word : language.words(text)) {
            if (WordQueries.occurs(reader, word)) {
                return true;
            }
        }
        return false;
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
