package se.nyhetsarkivet.index;

import org.apache.lucene.analysis.Analyzer;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * What makes the terms of an index; one made by another is built anew.
 *
 * @param version tells makers apart
 * @param analyzer makes the terms
 */
record IndexMaker(String version, Analyzer analyzer) {

    static IndexMaker of(SwedishLanguage language) {
        return new IndexMaker(
                "fields " + IndexFields.VERSION + ", language " + language.version(), language.analyzer());
    }
}
