package se.nyhetsarkivet.swedish;

import org.apache.lucene.analysis.Analyzer;

/** The analyzer of a {@link SwedishLanguage}. Safe for use by many threads. */
final class SwedishTextAnalyzer extends Analyzer {

    private final Morphology morphology;

    SwedishTextAnalyzer(Morphology morphology) {
        this.morphology = morphology;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new SwedishTokenizer(morphology));
    }
}
