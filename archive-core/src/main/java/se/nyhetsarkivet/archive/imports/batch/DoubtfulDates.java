package se.nyhetsarkivet.archive.imports.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportPreview.DoubtfulDate;
import se.nyhetsarkivet.intake.date.PlaceholderDates;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.json.NewsArticleJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dates of a source that may be meant otherwise than they were read. Some follow from one record, others from all: a year far from
 * the others, and {@code 04/05/2018}, of which the source shows elsewhere which number is the day. For one thread.
 */
final class DoubtfulDates {

    private static final Pattern TWO_ORDERS =
            Pattern.compile("^(\\d{1,2})(?:/(\\d{1,2})/(?:\\d{4}|\\d{2})|-(\\d{1,2})-\\d{4})(?!\\d)");

    private static final int MONTHS = 12;

    /** Fewer items have no middle. */
    private static final int MANY = 20;

    private static final int YEARS_APART = 30;
    private static final int ONE_OF = 100;

    private final LocalDate today;
    private final Optional<PartialDate> named;
    private final Found certain = new Found();
    private final Found eitherOrder = new Found();
    private final Map<Integer, Found> years = new TreeMap<>();
    private boolean dayFirst;
    private boolean monthFirst;

    /**
     * @param today the day after which news are of the future
     * @param named the date that the archivist named for items without one, who knows it
     */
    DoubtfulDates(LocalDate today, Optional<PartialDate> named) {
        this.today = today;
        this.named = named;
    }

    /** The first of some dates, and how many there are. */
    private static final class Found {

        private final List<DoubtfulDate> first = new ArrayList<>();
        private long count;

        private void add(RecordOutcome.Accepted record, String written, String reason) {
            count++;
            if (first.size() < ImportPreview.MAX_DOUBTFUL_DATES) {
                first.add(
                        new DoubtfulDate(record.place(), written, record.item().published(), reason));
            }
        }
    }

    void add(RecordOutcome.Accepted record) {
        if (record.knownAs().isPresent()) {
            return;
        }
        PartialDate date = record.item().published();
        String written = record.writtenDate().isEmpty() ? date.iso() : record.writtenDate();
        Optional<String> unread = unread(record);
        if (unread.isPresent()) {
            certain.add(record, unread.get(), "it could not be read, so another date was taken");
        } else if (record.writtenDate().isEmpty() && named.equals(Optional.of(date))) {
            return;
        } else if (date.firstDay().isAfter(today.plusDays(1))) {
            certain.add(record, written, "that day is still to come");
        } else if (date.firstDay().equals(date.lastDay()) && PlaceholderDates.isCountedFrom(date.firstDay())) {
            certain.add(record, written, "programs write it where they know no date");
        } else {
            years.computeIfAbsent(date.firstDay().getYear(), year -> new Found())
                    .add(record, written, "its year is far from those of the other records");
        }
        order(record, written);
    }

    private static Optional<String> unread(RecordOutcome.Accepted record) {
        String json = record.item().extra().get(NewsArticleJson.STATED_DATE);
        try {
            return json == null
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readValue(json, String.class));
        } catch (JacksonException otherValue) {
            return Optional.empty();
        }
    }

    /** Which number is the day is seen where only one of them can be. */
    private void order(RecordOutcome.Accepted record, String written) {
        Matcher numbers = TWO_ORDERS.matcher(written);
        if (!numbers.find()) {
            return;
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2) == null ? numbers.group(3) : numbers.group(2));
        dayFirst |= first > MONTHS;
        monthFirst |= second > MONTHS;
        if (first <= MONTHS && second <= MONTHS && first != second) {
            eitherOrder.add(record, written, "the other number may be the day");
        }
    }

    List<DoubtfulDate> first() {
        return found().flatMap(found -> found.first.stream())
                .limit(ImportPreview.MAX_DOUBTFUL_DATES)
                .toList();
    }

    long count() {
        return found().mapToLong(found -> found.count).sum();
    }

    private Stream<Found> found() {
        boolean orderIsKnown = dayFirst && !monthFirst;
        return Stream.concat(
                orderIsKnown ? Stream.of(certain) : Stream.of(certain, eitherOrder),
                years.entrySet().stream()
                        .filter(year -> isFar(year.getKey(), year.getValue().count))
                        .map(Map.Entry::getValue));
    }

    /** Few records are of the year, and most of the others are of years that are far from it. */
    private boolean isFar(int year, long count) {
        long all = years.values().stream().mapToLong(found -> found.count).sum();
        long near = years.entrySet().stream()
                .filter(other -> Math.abs(other.getKey() - year) < YEARS_APART)
                .mapToLong(other -> other.getValue().count)
                .sum();
        return all >= MANY && count * ONE_OF <= all * 5 && near * ONE_OF <= all * 5;
    }
}
