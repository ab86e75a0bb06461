package se.nyhetsarkivet.search.explain;

import java.util.List;
import java.util.stream.Collectors;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Filter;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfAddress;
import se.nyhetsarkivet.query.QueryNode.OfReference;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Placed;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;

/** Writes a part of a query much as it was typed, for a reader to recognise. What has no place in a text is left out. */
final class QueryPrinter {

    private QueryPrinter() {}

    static String of(QueryNode asked) {
        return switch (asked) {
            case Word word -> word.text();
            case Phrase phrase -> phrase.text();
            case Wildcard pattern -> pattern.text();
            case Fuzzy fuzzy -> fuzzy.text() + "~";
            case Near near -> near(near.parts(), (near.ordered() ? " ONEAR/" : " NEAR/") + near.distance() + " ");
            case InText inText -> of(inText.query());
            case All all -> joined(all.required(), " ");
            case Any any -> joined(any.alternatives(), " OR ");
            case Filter filter -> "";
            case OfReference reference -> reference.text();
            case OfAddress address -> "";
        };
    }

    private static String joined(List<QueryNode> parts, String joint) {
        return parts.stream().map(QueryPrinter::inside).collect(Collectors.joining(joint));
    }

    private static String inside(QueryNode part) {
        if (part instanceof Phrase) {
            return '"' + of(part) + '"';
        }
        return part instanceof Any ? '(' + of(part) + ')' : of(part);
    }

    private static String near(List<Near.Part> parts, String joint) {
        return parts.stream().map(QueryPrinter::inside).collect(Collectors.joining(joint));
    }

    private static String inside(Near.Part part) {
        return switch (part) {
            case Placed placed -> inside((QueryNode) placed);
            case Near.Either(List<Near.Part> alternatives) -> '(' + near(alternatives, " OR ") + ')';
        };
    }
}
