package se.nyhetsarkivet.index.document;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Makes the fields of a document's full texts, and the one that says how many words they have, which are counted while Lucene makes
 * their terms. Lucene reads the fields in their order, so the number comes behind the texts. For one document.
 */
final class CountedTexts {

    private static final FieldType FULL_TEXT = fullText(true);

    /** In the index nevertheless: where a field is in each document, its length is looked up without a search for it. */
    private static final FieldType NO_TEXT = fullText(false);

    private long counted;

    Field of(String field, String text) {
        return new Field(field, text, text.isEmpty() ? NO_TEXT : FULL_TEXT) {
            @Override
            public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
                TokenStream terms = super.tokenStream(analyzer, reuse);
                SwedishLanguage.countWords(terms, words -> counted += words);
                return terms;
            }
        };
    }

    Field words(String field) {
        return new NumericDocValuesField(field, 0) {
            @Override
            public Number numericValue() {
                return counted;
            }
        };
    }

    /** With offsets in the postings, so that snippets need no second analysis of the text. */
    private static FieldType fullText(boolean stored) {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setStored(stored);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
