package se.nyhetsarkivet.index.writing;

import org.apache.lucene.analysis.Analyzer;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * What makes the terms of an index; one made by another is rebuilt.
 *
 * @param version tells makers apart
 * @param analyzer makes the terms
 */
public record IndexMaker(String version, Analyzer analyzer) {

    public static IndexMaker of(SwedishLanguage language) {
        return new IndexMaker(
                "fields " + IndexFields.VERSION + ", language " + language.version(), language.analyzer());
    }
}
