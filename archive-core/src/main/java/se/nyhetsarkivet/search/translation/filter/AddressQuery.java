package se.nyhetsarkivet.search.translation.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.document.WebAddress;
import se.nyhetsarkivet.item.ItemId;

/** Finds an item by its address: that at the publisher, or that of its page in an archive, which has the item's id in it. */
public final class AddressQuery {

    /** The item itself stands above those that mention it. */
    private static final float FIRST = 10_000;

    private AddressQuery() {}

    public static List<Query> items(String typed) {
        List<Query> ways = new ArrayList<>();
        String address = WebAddress.key(typed);
        ways.add(first(new Term(IndexFields.ADDRESS, address)));
        for (String step : address.split("[/?&=]", -1)) {
            if (isId(step)) {
                ways.add(first(new Term(IndexFields.ID, step.toLowerCase(Locale.ROOT))));
            }
        }
        return ways;
    }

    private static boolean isId(String step) {
        try {
            return !new ItemId(step.toLowerCase(Locale.ROOT)).value().isEmpty();
        } catch (InvalidValueException anotherText) {
            return false;
        }
    }

    private static Query first(Term term) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), FIRST);
    }
}
