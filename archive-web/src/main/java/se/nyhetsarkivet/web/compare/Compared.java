package se.nyhetsarkivet.web.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.SearchComparison.Count;
import se.nyhetsarkivet.result.SearchComparison.Line;
import se.nyhetsarkivet.result.SearchComparison.Material;
import se.nyhetsarkivet.result.TermCounts.By;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.address.ComparisonParameters.Measure;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;

/**
 * A comparison as the page, its picture and its file show it: the years, months or publishers with a hit and all between them, the value of
 * each search there, and the address of its hits.
 *
 * @param parameters what was asked
 * @param found what was counted
 * @param columns the years, months or publishers, in order
 */
record Compared(ComparisonParameters parameters, SearchComparison found, List<String> columns) {

    private static final double PER_CENT = 100;
    private static final double THOUSAND = 1_000;

    static Compared of(ComparisonParameters parameters, SearchComparison found) {
        SortedSet<String> hit = new TreeSet<>();
        found.lines().forEach(line -> hit.addAll(line.counts().keySet()));
        return new Compared(parameters, found, hit.isEmpty() ? List.of() : columns(parameters.by(), hit));
    }

    private static List<String> columns(By by, SortedSet<String> hit) {
        List<String> columns = new ArrayList<>();
        switch (by) {
            case YEAR -> {
                int last = Integer.parseInt(hit.last());
                for (int year = Integer.parseInt(hit.first()); year <= last; year++) {
                    columns.add("%04d".formatted(year));
                }
            }
            case MONTH -> {
                YearMonth last = YearMonth.parse(hit.last());
                for (YearMonth month = YearMonth.parse(hit.first());
                        !month.isAfter(last);
                        month = month.plusMonths(1)) {
                    columns.add("%04d-%02d".formatted(month.getYear(), month.getMonthValue()));
                }
            }
            case PUBLISHER -> columns.addAll(hit);
        }
        return columns;
    }

    boolean isOverTime() {
        return parameters.by() != By.PUBLISHER;
    }

    /** Lines over time, or bars by publisher; addresses of a file begin with the archive's. */
    Element picture(ReaderTexts texts, UnaryOperator<String> addresses) {
        return isOverTime()
                ? new CompareChart(texts, this, addresses).svg()
                : new PublisherChart(texts, this, addresses).svg();
    }

    boolean isComplete() {
        return found.complete() && found.lines().stream().allMatch(Line::complete);
    }

    double value(Line line, String column) {
        return value(
                line.counts().getOrDefault(column, new Count(0, 0)),
                found.columns().getOrDefault(column, new Material(0, 0)));
    }

    double total(Line line) {
        return value(line.total(), found.material());
    }

    private double value(Count count, Material in) {
        return switch (parameters.measure()) {
            case ITEMS -> count.items();
            case SHARE -> in.items() == 0 ? 0 : PER_CENT * count.items() / in.items();
            case FREQUENCY -> in.words() == 0 ? 0 : THOUSAND * count.occurrences() / in.words();
        };
    }

    boolean isCounted() {
        return parameters.measure() == Measure.ITEMS;
    }

    /** Where all hits of a search are. */
    String address(Line line) {
        return "/" + SearchParameters.query(parameters.search(line.query()));
    }

    /** Where its hits of a year, a month or a publisher are. */
    String address(Line line, String column) {
        SearchRequest search = parameters.search(line.query());
        SearchRequest narrowed = switch (parameters.by()) {
            case YEAR -> search.withFilters(search.filters().withYears(ValueChoice.of(Set.of(column))));
            case MONTH -> search.withDates(within(search.dates(), PartialDate.parse(column)));
            case PUBLISHER -> search.withFilters(search.filters().withPublishers(ValueChoice.of(Set.of(column))));
        };
        return "/" + SearchParameters.query(narrowed);
    }

    /** A month, without what of it is outside the dates that were asked for. */
    private static DateRange within(DateRange dates, PartialDate month) {
        PartialDate from = dates.from()
                .filter(date -> date.firstDay().isAfter(month.firstDay()))
                .orElse(month);
        PartialDate to = dates.to()
                .filter(date -> date.lastDay().isBefore(month.lastDay()))
                .orElse(month);
        return DateRange.between(from, to);
    }

    /** The address of the same comparison in another form. */
    String file(String extension, String language) {
        Map<String, List<String>> values = parameters.write();
        values.put("language", List.of(language));
        return "/" + ComparisonParameters.PATH + extension + SearchParameters.query(values);
    }
}
