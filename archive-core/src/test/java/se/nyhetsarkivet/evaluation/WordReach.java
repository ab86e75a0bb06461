package se.nyhetsarkivet.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * How many items a word finds.
 *
 * @param word the word
 * @param asWritten items with the word as it is written
 * @param inflected items with any inflection
 * @param withCompounds items found in the default width, with compounds
 * @param family items found by those forms and compounds that look like the word and belong to no other
 * @param strangers the other forms that it finds, those in most items first
 */
record WordReach(String word, int asWritten, int inflected, int withCompounds, int family, List<Stranger> strangers) {

    private static final int MOST_STRANGERS = 4;

    /** How many letters of a word may be its ending. */
    private static final int LONGEST_ENDING = 4;

    private static final int SHORTEST_STEM = 3;

    /**
     * A form that is not of the family.
     *
     * @param form the form
     * @param term the term that it is found by
     * @param items how many items it is in
     */
    record Stranger(String form, String term, int items) {}

    WordReach {
        strangers = List.copyOf(strangers);
    }

    static WordReach of(SwedishWord word, CorpusWords corpus) {
        List<String> inflected = Stream.concat(Stream.of(word.writtenTerm()), word.baseTerms().stream())
                .toList();
        List<String> all =
                Stream.concat(inflected.stream(), word.partTerms().stream()).toList();
        Set<String> family = new HashSet<>(Set.of(word.text()));
        Set<Stranger> strangers = new HashSet<>();
        for (String term : all) {
            for (String form : corpus.forms(term)) {
                if (isOfFamily(form, term, word, corpus)) {
                    family.add(form);
                } else {
                    strangers.add(new Stranger(form, term, count(Set.of(form), corpus)));
                }
            }
        }
        return new WordReach(
                word.text(),
                count(Set.of(word.text()), corpus),
                corpus.count(inflected),
                corpus.count(all),
                count(family, corpus),
                strangers.stream()
                        .sorted(Comparator.comparingInt((Stranger stranger) -> -stranger.items())
                                .thenComparing(Stranger::form))
                        .limit(MOST_STRANGERS)
                        .toList());
    }

    private static int count(Collection<String> forms, CorpusWords corpus) {
        return corpus.count(forms.stream().map(TermKinds::written).toList());
    }

    private static boolean isOfFamily(String form, String term, SwedishWord word, CorpusWords corpus) {
        String text = word.text();
        String stem =
                text.substring(0, Math.min(text.length(), Math.max(SHORTEST_STEM, text.length() - LONGEST_ENDING)));
        if (term.charAt(0) == TermKinds.PART_MARK) {
            return form.contains(stem);
        }
        return form.startsWith(stem) && word.baseTerms().containsAll(corpus.bases(form));
    }

    /** How many times as many items the word finds as it is in; one that is in none counts as if it were in one. */
    double times() {
        return (double) withCompounds / Math.max(1, asWritten);
    }

    /** How many times as many items the word finds as its family is in. */
    double beyondFamily() {
        return (double) withCompounds / Math.max(1, family);
    }

    String described() {
        return strangers.stream()
                .map(stranger -> stranger.term() + " " + stranger.form() + " " + stranger.items())
                .collect(Collectors.joining(", "));
    }
}
