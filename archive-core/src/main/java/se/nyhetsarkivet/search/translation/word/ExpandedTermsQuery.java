package se.nyhetsarkivet.search.translation.word;

import java.util.List;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * Any of the written words that a pattern stands for. The highlighter takes what a query is called for the name of the word it
 * marks, and fails if that is longer than a term may be; so this does not tell all its words.
 */
public final class ExpandedTermsQuery extends TermInSetQuery {

    public ExpandedTermsQuery(String field, List<String> words) {
        super(field, words.stream().map(TermKinds::written).map(BytesRef::new).toList());
    }

    @Override
    public String toString(String defaultField) {
        return getField() + ":any of " + getTermsCount() + " words";
    }
}
