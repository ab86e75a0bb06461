package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms of a word, made once and used wherever the word stands.
 *
 * @param analysis what they were made of
 * @param written the term of the written form
 * @param bases the terms of the base forms; empty for a function word
 * @param spans the terms of a compound's stretches, each with its place in the word
 */
record WordTerms(WordAnalysis analysis, String written, List<String> bases, List<WordAnalysis.Span> spans) {

    static WordTerms of(String word, WordAnalysis analysis) {
        if (FunctionWords.contains(word)) {
            return new WordTerms(analysis, Terms.written(word), List.of(), List.of());
        }
        List<WordAnalysis.Span> spans = new ArrayList<>();
        for (WordAnalysis.Span span : analysis.spans()) {
            spans.add(new WordAnalysis.Span(span.start(), span.end(), Terms.part(span.base())));
        }
        return new WordTerms(
                analysis,
                Terms.written(word),
                analysis.bases().stream().map(Terms::base).distinct().toList(),
                List.copyOf(spans));
    }
}
