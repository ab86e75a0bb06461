package se.nyhetsarkivet.search.translation.word;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A query that counts as one clause, however many terms it has. Lucene counts each term of a sequence, and refuses a query of
 * more than 1,024; that is a limit for the whole process and not ours to move. Ours are {@link
 * se.nyhetsarkivet.query.parser.QueryParser#MAX_PARTS} and those of the expansion of patterns.
 */
public final class SingleClauseQuery extends Query {

    private final String field;
    private final Query query;

    /**
     * Makes a clause.
     *
     * @param field the field of all its terms
     * @param query a query that needs no rewriting
     */
    public SingleClauseQuery(String field, Query query) {
        this.field = field;
        this.query = query;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        return query.createWeight(searcher, scoreMode, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            Set<Term> terms = new LinkedHashSet<>();
            query.visit(QueryVisitor.termCollector(terms));
            visitor.consumeTerms(this, terms.toArray(Term[]::new));
        }
    }

    @Override
    public String toString(String defaultField) {
        return query.toString(defaultField);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && query.equals(((SingleClauseQuery) other).query);
    }

    @Override
    public int hashCode() {
        return classHash() ^ query.hashCode();
    }
}
