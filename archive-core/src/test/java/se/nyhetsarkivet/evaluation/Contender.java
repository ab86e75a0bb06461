package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * One of the ways to analyse Swedish that are compared.
 *
 * @param name what the tables call it
 * @param analyzer what makes the terms
 * @param language the language that the analyzer is of, if it is the archive's
 */
record Contender(String name, Analyzer analyzer, Optional<SwedishLanguage> language) {

    static Contender ofLucene(String name, Analyzer analyzer) {
        return new Contender(name, analyzer, Optional.empty());
    }

    static Contender ofArchive(String name, SwedishLanguage language) {
        return new Contender(name, language.analyzer(), Optional.of(language));
    }

    List<Term> terms(String text) throws IOException {
        List<Term> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int position = -1;
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(new Term(
                        term.getBytesRef().utf8ToString(), position, offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        }
        return List.copyOf(terms);
    }

    /** The terms by which a form meets the other inflections of its word. */
    Set<String> inflectedTerms(String form) throws IOException {
        List<Term> terms = terms(form);
        if (language.isEmpty()) {
            return terms.stream().map(Term::text).collect(Collectors.toSet());
        }
        Map<Integer, List<Term>> words = terms.stream().collect(Collectors.groupingBy(Term::position));
        Set<String> inflected = new LinkedHashSet<>();
        words.values().forEach(word -> inflected.addAll(bases(word)));
        return inflected;
    }

    /** A word that has no base form is found by its written form alone. */
    private static Set<String> bases(List<Term> word) {
        Set<String> bases =
                word.stream().map(Term::text).filter(TermKinds::isBase).collect(Collectors.toSet());
        return bases.isEmpty() ? word.stream().map(Term::text).collect(Collectors.toSet()) : bases;
    }
}
