package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.swedish.TermKinds;

/** Reads the parts of a compound from the terms that the archive's analyzer makes of it. */
record ArchiveSplitter(Contender contender) implements Splitter {

    /** What a name stands behind, because a capital says nothing at the beginning of a sentence. */
    private static final String BEFORE_NAME = "ett ";

    @Override
    public String name() {
        return contender.name();
    }

    @Override
    public Set<Integer> boundaries(GoldWord word) throws IOException {
        String before = word.name() ? BEFORE_NAME : "";
        String text = before + (word.name() ? withCapital(word.word()) : word.word());
        List<Term> spans = contender.terms(text).stream()
                .filter(term -> term.text().charAt(0) == TermKinds.PART_MARK)
                .toList();
        return spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> isWithin(other, span)))
                .map(Term::end)
                .filter(end -> end < text.length())
                .map(end -> end - before.length())
                .collect(Collectors.toSet());
    }

    /** Parts that are compounds themselves have terms as a whole too. */
    private static boolean isWithin(Term inner, Term outer) {
        return inner.start() >= outer.start()
                && inner.end() <= outer.end()
                && inner.end() - inner.start() < outer.end() - outer.start();
    }

    private static String withCapital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
