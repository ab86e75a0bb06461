package se.nyhetsarkivet.web.audit;

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
import se.nyhetsarkivet.web.access.audit.AuditFilter;

/**
 * What of the log an address asks for.
 *
 * @param who a part of a name
 * @param act the name of an act
 * @param from the first day; blank for any
 * @param to the last day; blank for any
 * @param before the number of the line above; {@link Long#MAX_VALUE} to begin with the latest
 */
record AuditAsked(String who, String act, String from, String to, long before) {

    static final String WHO = "who";
    static final String ACT = "act";
    static final String FROM = "from";
    static final String TO = "to";
    static final String BEFORE = "before";

    private static final int LONGEST = 200;

    static AuditAsked of(Map<String, List<String>> parameters) {
        String before = value(parameters, BEFORE);
        return new AuditAsked(
                value(parameters, WHO),
                value(parameters, ACT),
                day(value(parameters, FROM)).map(LocalDate::toString).orElse(""),
                day(value(parameters, TO)).map(LocalDate::toString).orElse(""),
                before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
    }

    private static String value(Map<String, List<String>> parameters, String name) {
        String value = parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    AuditFilter filter() {
        return new AuditFilter(
                who, act, day(from).map(AuditAsked::begin), day(to).map(last -> begin(last.plusDays(1))));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(PartialDate.ZONE).toInstant();
    }

    AuditAsked before(long number) {
        return new AuditAsked(who, act, from, to, number);
    }

    /** The same as a query, with its question mark unless nothing is asked. */
    String query() {
        String query = Stream.of(
                        Map.entry(WHO, who),
                        Map.entry(ACT, act),
                        Map.entry(FROM, from),
                        Map.entry(TO, to),
                        Map.entry(BEFORE, before == Long.MAX_VALUE ? "" : String.valueOf(before)))
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
