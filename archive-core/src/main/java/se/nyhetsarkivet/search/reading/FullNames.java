package se.nyhetsarkivet.search.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;
import se.nyhetsarkivet.swedish.explanation.WordExplanation;

/**
 * Finds a name of two words that was spelled as another word is: who types {@code Carl Bild} looks for no picture, if nobody of that
 * name is in the archive but somebody of nearly that name.
 */
public final class FullNames {

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final Alike alike;

    /** Finds the words of the archive that are spelled or sound nearly like another, the most frequent first. */
    @FunctionalInterface
    public interface Alike {
        List<String> of(String word) throws IOException;
    }

    /** A word of what was typed, and what is likelier meant. */
    public record Better(String typed, String meant) {}

    private record Candidate(Better better, int items) {}

    public FullNames(SwedishLanguage language, ArchiveSearcher searcher, Alike alike) {
        this.language = language;
        this.searcher = searcher;
        this.alike = alike;
    }

    /** The first of the words, in the order in which they were typed, that should be another. */
    public Optional<Better> among(List<String> words) throws IOException {
        for (int i = 0; i + 1 < words.size(); i++) {
            String first = words.get(i);
            String last = words.get(i + 1);
            if (isWord(first) && isWord(last) && (isName(first) || isName(last)) && items(first, last) == 0) {
                Optional<Better> better = better(first, last);
                if (better.isPresent()) {
                    return better;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Better> better(String first, String last) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        if (isName(first)) {
            for (String other : alike.of(written(last))) {
                candidates.add(new Candidate(new Better(last, other), items(first, other)));
            }
        }
        if (isName(last)) {
            for (String other : alike.of(written(first))) {
                candidates.add(new Candidate(new Better(first, other), items(other, last)));
            }
        }
        return candidates.stream()
                .filter(candidate -> candidate.items() > 0)
                .max(Comparator.comparingInt(Candidate::items))
                .map(Candidate::better);
    }

    private static boolean isWord(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isLetter);
    }

    private boolean isName(String word) {
        return language.explain(word).stream()
                .flatMap(explained -> explained.readings().stream().limit(1))
                .anyMatch(reading -> reading.reasons().contains(WordExplanation.Reason.NAME));
    }

    private String written(String word) {
        return language.words(word).stream().map(SwedishWord::text).findFirst().orElse(word);
    }

    /** In how many items two words stand side by side. */
    private int items(String first, String last) throws IOException {
        BooleanQuery.Builder texts = new BooleanQuery.Builder();
        for (String field : IndexFields.TEXTS) {
            PhraseQuery beside =
                    new PhraseQuery(field, TermKinds.written(written(first)), TermKinds.written(written(last)));
            texts.add(beside, Occur.SHOULD);
        }
        return searcher.count(texts.build());
    }
}
