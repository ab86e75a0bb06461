package se.nyhetsarkivet.query.parser;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.TextPart;
import se.nyhetsarkivet.query.Width;

/** Writes a tree on one line, for tables: {@code all(tåg, not any(buss, "ny bro"))}. */
final class QueryText {

    private QueryText() {}

    static String of(QueryNode query) {
        return switch (query) {
            case QueryNode.Everything everything -> "everything";
            case QueryNode.Word word ->
                word.text() + word.width().map(width -> "/" + name(width)).orElse("");
            case QueryNode.Phrase(String text, Width width) ->
                '"' + text + '"' + (width == Width.EXACT ? "" : "/" + name(width));
            case QueryNode.Wildcard pattern -> "pattern(" + pattern.text() + ")";
            case QueryNode.Fuzzy(String text) -> "fuzzy(" + text + ")";
            case QueryNode.Near near -> (near.ordered() ? "onear" : "near") + near.distance() + ofParts(near.parts());
            case QueryNode.InText(TextPart part, QueryNode inner) -> name(part) + of(List.of(inner));
            case QueryNode.OfPublisher(String name) -> "publisher(" + name + ")";
            case QueryNode.OfKeyword(String name) -> "keyword(" + name + ")";
            case QueryNode.OfReference(String text) -> "reference(" + text + ")";
            case QueryNode.OfAddress(String text) -> "address(" + text + ")";
            case QueryNode.Dated(DateRange dates) -> "dated(" + of(dates) + ")";
            case QueryNode.All(List<QueryNode> required, List<QueryNode> excluded) ->
                Stream.concat(
                                required.stream().map(QueryText::of),
                                excluded.stream().map(each -> "not " + of(each)))
                        .collect(Collectors.joining(", ", "all(", ")"));
            case QueryNode.Any(List<QueryNode> alternatives) -> "any" + of(alternatives);
        };
    }

    private static String of(List<QueryNode> queries) {
        return queries.stream().map(QueryText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String ofParts(List<QueryNode.Near.Part> parts) {
        return parts.stream().map(QueryText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String of(QueryNode.Near.Part part) {
        return switch (part) {
            case QueryNode.Placed placed -> of((QueryNode) placed);
            case QueryNode.Near.Either(List<QueryNode.Near.Part> alternatives) -> "any" + ofParts(alternatives);
        };
    }

    private static String of(DateRange dates) {
        return dates.from().map(PartialDate::iso).orElse("") + ".."
                + dates.to().map(PartialDate::iso).orElse("");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
