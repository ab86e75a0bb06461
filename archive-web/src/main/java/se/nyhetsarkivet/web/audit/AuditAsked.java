package se.nyhetsarkivet.web.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.address.ListParameters;

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

    static AuditAsked of(Map<String, List<String>> parameters) {
        return new AuditAsked(
                ListParameters.value(parameters, WHO),
                ListParameters.value(parameters, ACT),
                day(parameters, FROM),
                day(parameters, TO),
                ListParameters.number(parameters, BEFORE, Long.MAX_VALUE));
    }

    private static String day(Map<String, List<String>> parameters, String name) {
        return ListParameters.day(ListParameters.value(parameters, name))
                .map(LocalDate::toString)
                .orElse("");
    }

    AuditFilter filter() {
        return new AuditFilter(
                who,
                act,
                ListParameters.day(from).map(ListParameters::begin),
                ListParameters.day(to).map(last -> ListParameters.begin(last.plusDays(1))));
    }

    AuditAsked before(long number) {
        return new AuditAsked(who, act, from, to, number);
    }

    /** The same as a query, with its question mark unless nothing is asked. */
    String query() {
        return ListParameters.query(Stream.of(
                Map.entry(WHO, who),
                Map.entry(ACT, act),
                Map.entry(FROM, from),
                Map.entry(TO, to),
                Map.entry(BEFORE, before == Long.MAX_VALUE ? "" : String.valueOf(before))));
    }
}
