package se.nyhetsarkivet.web.address;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import se.nyhetsarkivet.item.PartialDate;

/** The query of an address that says what of a list is shown. What cannot be read is as if it were not there. */
public final class ListParameters {

    private static final int LONGEST = 200;

    private ListParameters() {}

    /**
     * A value.
     *
     * @param parameters the query
     * @param name the value's name
     * @return the value without space around it, cut if it is long; empty if it is not there
     */
    public static String value(Map<String, List<String>> parameters, String name) {
        String value = parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /**
     * A number.
     *
     * @param parameters the query
     * @param name the number's name
     * @param otherwise what is taken if there is no number
     * @return the number, not negative
     */
    public static long number(Map<String, List<String>> parameters, String name, long otherwise) {
        String value = value(parameters, name);
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : otherwise;
    }

    /**
     * A day.
     *
     * @param text such as {@code 2026-04-23}
     * @return the day, if it is one
     */
    public static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /**
     * When a day begins by the clock in Sweden.
     *
     * @param day the day
     * @return its first moment
     */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(PartialDate.ZONE).toInstant();
    }

    /**
     * Puts values into a query.
     *
     * @param values the values with their names; those that are empty are left out
     * @return the query with its question mark; empty if nothing is left
     */
    public static String query(Stream<Map.Entry<String, String>> values) {
        String query = values.filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
