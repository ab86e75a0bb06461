package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.TermKinds;

/** All terms of a corpus: which items each is in, and which written words it stands for. */
final class CorpusWords {

    private final Map<String, Items> itemsByTerm = new HashMap<>();
    private final Map<String, Set<String>> formsByTerm = new HashMap<>();
    private final Map<String, Set<String>> basesByForm = new HashMap<>();
    private final SwedishLanguage language;
    private int items;

    private CorpusWords(SwedishLanguage language) {
        this.language = language;
    }

    /** The numbers of items, rising. */
    private static final class Items {

        private int[] numbers = new int[2];
        private int size;
        private long occurrences;

        void add(int item) {
            occurrences++;
            if (size > 0 && numbers[size - 1] == item) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = item;
        }
    }

    static CorpusWords of(NewsCorpus corpus, SwedishLanguage language) {
        CorpusWords words = new CorpusWords(language);
        for (NewsItem item : corpus.items()) {
            for (String text : List.of(item.headline(), item.lead(), item.body())) {
                words.add(text);
            }
            words.items++;
        }
        return words;
    }

    private void add(String text) {
        forEachTerm(text, (written, term) -> {
            itemsByTerm.computeIfAbsent(term, any -> new Items()).add(items);
            if (TermKinds.isBase(term) || term.charAt(0) == TermKinds.PART_MARK) {
                formsByTerm.computeIfAbsent(term, any -> new HashSet<>()).add(written);
            }
        });
    }

    /** Tells each term of a text after the word, as it is written, that it stands for. */
    private void forEachTerm(String text, BiConsumer<String, String> wordAndTerm) {
        try (TokenStream tokens = language.analyzer().tokenStream("", text)) {
            TermToBytesRefAttribute attribute = tokens.getAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            String written = "";
            while (tokens.incrementToken()) {
                String term = attribute.getBytesRef().utf8ToString();
                written = term.charAt(0) == TermKinds.WRITTEN_MARK ? term.substring(1) : written;
                wordAndTerm.accept(written, term);
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be read", impossible);
        }
    }

    /** The words of letters alone that are written most often. */
    List<String> mostFrequent(int count) {
        return itemsByTerm.keySet().stream()
                .filter(term -> term.charAt(0) == TermKinds.WRITTEN_MARK)
                .map(term -> term.substring(1))
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .sorted(Comparator.comparingLong((String word) -> -occurrences(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    private long occurrences(String word) {
        return itemsOf(TermKinds.written(word)).occurrences;
    }

    /** The written words that a term stands for somewhere. */
    Set<String> forms(String term) {
        return formsByTerm.getOrDefault(term, Set.of());
    }

    /** The terms of the base forms that a written word has in a text, wherever it stands. */
    Set<String> bases(String form) {
        return basesByForm.computeIfAbsent(form, this::analysed);
    }

    private Set<String> analysed(String form) {
        Set<String> bases = new HashSet<>();
        forEachTerm(form, (written, term) -> {
            if (TermKinds.isBase(term)) {
                bases.add(term);
            }
        });
        return bases;
    }

    /** In how many items any of some terms is. */
    int count(Collection<String> terms) {
        return found(terms.stream()).cardinality();
    }

    /** The items that any of some terms is in. */
    BitSet found(Stream<String> terms) {
        BitSet found = new BitSet(items);
        terms.map(this::itemsOf).forEach(in -> {
            for (int i = 0; i < in.size; i++) {
                found.set(in.numbers[i]);
            }
        });
        return found;
    }

    private Items itemsOf(String term) {
        return itemsByTerm.getOrDefault(term, new Items());
    }
}
