package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.HunspellStemFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * All that are compared.
 *
 * @param ofLucene what comes with Lucene, and its stemmer on the dictionary
 * @param baseline the one of them that the others are measured by: Lucene's Swedish analyzer
 * @param ofArchive the archive's, without the dictionary and with it
 */
record Contenders(List<Contender> ofLucene, Contender baseline, List<Contender> ofArchive) {

    static Contenders load() throws IOException {
        Contender baseline = Contender.ofLucene("SwedishAnalyzer", new SwedishAnalyzer());
        Dictionary dictionary = DictionaryJar.dictionary();
        return new Contenders(
                List.of(
                        Contender.ofLucene("StandardAnalyzer", new StandardAnalyzer()),
                        baseline,
                        Contender.ofLucene("SwedishLightStem", standardWith(SwedishLightStemFilter::new)),
                        Contender.ofLucene("SwedishMinimalStem", standardWith(SwedishMinimalStemFilter::new)),
                        Contender.ofLucene(
                                "Hunspell", standardWith(words -> new HunspellStemFilter(words, dictionary)))),
                baseline,
                List.of(
                        Contender.ofArchive("ours, without dictionary", SwedishLanguage.withoutDictionary()),
                        Contender.ofArchive("ours, with dictionary", SwedishLanguage.load())));
    }

    List<Contender> all() {
        return Stream.of(ofLucene, ofArchive).flatMap(List::stream).toList();
    }

    /** The archive's as it is delivered. */
    Contender withDictionary() {
        return ofArchive.getLast();
    }

    /** Lucene's words in lower case, and what is made of them. */
    static Analyzer standardWith(UnaryOperator<TokenStream> filter) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, filter.apply(new LowerCaseFilter(words)));
            }
        };
    }
}
