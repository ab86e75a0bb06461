package se.nyhetsarkivet.search.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.TermKinds;

/** The base forms of the words of some items, with how many of them have each. For one thread. */
final class SampledWords {

    private static final int MAX_CHARACTERS = 20_000;
    private static final int SHORTEST = 2;

    private final ArchiveSearcher searcher;
    private final SwedishLanguage language;
    private final AskedWords asked;
    private final StoredFields stored;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    /** In how many items a word was, and how it was written. */
    private static final class Seen {
        private int items;
        private final Map<String, Integer> written = new HashMap<>();
    }

    /** A word that may mark the items: its base form as it is mostly written, and how likely it does. */
    record Candidate(String shown, double ratio) {}

    SampledWords(ArchiveSearcher searcher, SwedishLanguage language, AskedWords asked) throws IOException {
        this.searcher = searcher;
        this.language = language;
        this.asked = asked;
        stored = searcher.storedFields();
    }

    void read(int document) throws IOException {
        Document texts = stored.document(document, new HashSet<>(IndexFields.TEXTS));
        Set<String> ofItem = new HashSet<>();
        for (String field : IndexFields.TEXTS) {
            String text = StoredTexts.text(texts, field);
            readText(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)), ofItem);
        }
        ofItem.forEach(base -> seen.computeIfAbsent(base, unused -> new Seen()).items++);
    }

    /** What stands at one position: the terms of a word, and where the base forms stand. */
    private record AtPosition(List<String> bases, List<String> written, Set<String> terms) {}

    private void readText(String text, Set<String> ofItem) throws IOException {
        try (TokenStream tokens = language.analyzer().tokenStream("", text)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute position = tokens.getAttribute(PositionIncrementAttribute.class);
            OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            AtPosition here = new AtPosition(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
            while (tokens.incrementToken()) {
                if (position.getPositionIncrement() > 0) {
                    take(here, ofItem);
                    here = new AtPosition(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
                }
                String found = term.getBytesRef().utf8ToString();
                here.terms().add(found);
                if (isWord(term.getBytesRef(), found)) {
                    here.bases().add(found);
                    here.written().add(text.substring(place.startOffset(), place.endOffset()));
                }
            }
            take(here, ofItem);
            tokens.end();
        }
    }

    private static boolean isWord(BytesRef term, String text) {
        return switch (TermKinds.markOf(term)) {
            case TermKinds.WRITTEN_MARK, TermKinds.PART_MARK, TermKinds.FUNCTION_MARK, TermKinds.CAPITALS_MARK -> false;
            default -> text.length() >= SHORTEST && text.chars().noneMatch(Character::isDigit);
        };
    }

    /** Of a form that several words have, the word is taken that most items of the archive have. */
    private void take(AtPosition here, Set<String> ofItem) throws IOException {
        if (here.bases().isEmpty() || here.terms().stream().anyMatch(asked::ask)) {
            return;
        }
        int best = 0;
        for (int i = 1; i < here.bases().size(); i++) {
            if (frequency(here.bases().get(i)) > frequency(here.bases().get(best))) {
                best = i;
            }
        }
        String base = here.bases().get(best);
        ofItem.add(base);
        seen.computeIfAbsent(base, unused -> new Seen())
                .written
                .merge(here.written().get(best), 1, Integer::sum);
    }

    /** In how many items of the archive a word is, at least: the text that has it most often. */
    private int frequency(String base) throws IOException {
        Integer known = frequencies.get(base);
        if (known != null) {
            return known;
        }
        int most = 0;
        for (String field : IndexFields.TEXTS) {
            most = Math.max(most, searcher.getIndexReader().docFreq(new Term(field, base)));
        }
        frequencies.put(base, most);
        return most;
    }

    /** Those that are likely to mark the items, the likeliest first. */
    List<Candidate> best(long items, long archive, int limit) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, Seen> word : seen.entrySet()) {
            int some = word.getValue().items;
            Contingency counts =
                    new Contingency(some, items, Math.max(some, frequency(word.getKey())), Math.max(items, archive));
            if (counts.isMore()) {
                candidates.add(new Candidate(shown(word.getKey(), word.getValue()), counts.ratio()));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::ratio).reversed().thenComparing(Candidate::shown))
                .limit(limit)
                .toList();
    }

    /** With capitals if it is mostly written so. */
    private static String shown(String base, Seen seen) {
        return seen.written.entrySet().stream()
                .filter(written -> written.getKey().equalsIgnoreCase(base))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(base);
    }
}
