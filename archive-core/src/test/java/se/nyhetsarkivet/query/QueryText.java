package se.nyhetsarkivet.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.PartialDate;

/** Writes a tree on one line, for tables: {@code all(tåg, not any(buss, "ny bro"))}. */
final class QueryText {

    private QueryText() {}

    static String of(Query query) {
        return switch (query) {
            case Query.Everything everything -> "everything";
            case Query.Word word ->
                word.text() + word.width().map(width -> "/" + name(width)).orElse("");
            case Query.Phrase(String text) -> '"' + text + '"';
            case Query.Pattern(String text) -> "pattern(" + text + ")";
            case Query.Fuzzy(String text) -> "fuzzy(" + text + ")";
            case Query.Near near -> (near.ordered() ? "onear" : "near") + near.distance() + of(near.parts());
            case Query.InText(TextPart part, Query inner) -> name(part) + of(List.of(inner));
            case Query.OfPublisher(String name) -> "publisher(" + name + ")";
            case Query.OfKeyword(String name) -> "keyword(" + name + ")";
            case Query.Dated(DateRange dates) -> "dated(" + of(dates) + ")";
            case Query.All(List<Query> required, List<Query> excluded) ->
                Stream.concat(
                                required.stream().map(QueryText::of),
                                excluded.stream().map(each -> "not " + of(each)))
                        .collect(Collectors.joining(", ", "all(", ")"));
            case Query.Any(List<Query> alternatives) -> "any" + of(alternatives);
        };
    }

    private static String of(List<Query> queries) {
        return queries.stream().map(QueryText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String of(DateRange dates) {
        return dates.from().map(PartialDate::iso).orElse("") + ".."
                + dates.to().map(PartialDate::iso).orElse("");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
