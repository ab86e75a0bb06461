package se.nyhetsarkivet.web.search.period;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.parser.QueryParser;

/**
 * The time that a search asks for: by its period, by the years chosen, and by {@code datum:} in its text.
 *
 * @param conditions all hold; of each, one of the ranges
 */
record AskedTime(List<List<DateRange>> conditions) {

    static AskedTime of(SearchRequest request, LocalDate today) {
        List<List<DateRange>> conditions = new ArrayList<>();
        if (!request.dates().isAll()) {
            conditions.add(List.of(request.dates()));
        }
        List<DateRange> years = request.filters().years().included().stream()
                .map(year -> new PartialDate.OfYear(Year.parse(year)))
                .map(year -> DateRange.between(year, year))
                .toList();
        if (!years.isEmpty()) {
            conditions.add(years);
        }
        QueryParser parser =
                new QueryParser(() -> today.atStartOfDay(PartialDate.ZONE).toInstant());
        dated(parser.parse(request.text()).query()).forEach(dates -> conditions.add(List.of(dates)));
        return new AskedTime(List.copyOf(conditions));
    }

    /** Dates that every item found has. */
    private static Stream<DateRange> dated(QueryNode query) {
        if (query instanceof QueryNode.Dated(DateRange dates)) {
            return Stream.of(dates);
        }
        return query instanceof QueryNode.All all ? all.required().stream().flatMap(AskedTime::dated) : Stream.empty();
    }

    /** Whether a stretch of time touches the time that was asked for; none does if any time will do. */
    boolean touches(DateRange gap) {
        return !conditions.isEmpty()
                && conditions.stream().allMatch(ranges -> ranges.stream().anyMatch(range -> overlap(range, gap)));
    }

    private static boolean overlap(DateRange one, DateRange other) {
        return beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);
    }

    private static boolean beginsBeforeEndOf(DateRange one, DateRange other) {
        return one.from().isEmpty()
                || other.to().isEmpty()
                || !one.from().get().firstDay().isAfter(other.to().get().lastDay());
    }
}
