package se.nyhetsarkivet.web.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.address.ListParameters;

/**
 * Which imports an address asks for.
 *
 * @param who a part of the name of who imported
 * @param from the first day, as it is written; blank for any
 * @param to the last day; blank for any
 * @param before the number of the import above; {@link Long#MAX_VALUE} to begin with the latest
 */
record LedgerAsked(String who, String from, String to, long before) {

    static final String WHO = "who";
    static final String FROM = "from";
    static final String TO = "to";
    static final String BEFORE = "before";

    /** What is not a day is left out. */
    LedgerAsked {
        from = ListParameters.day(from).map(LocalDate::toString).orElse("");
        to = ListParameters.day(to).map(LocalDate::toString).orElse("");
    }

    static LedgerAsked of(Map<String, List<String>> parameters) {
        return new LedgerAsked(
                ListParameters.value(parameters, WHO),
                ListParameters.value(parameters, FROM),
                ListParameters.value(parameters, TO),
                ListParameters.number(parameters, BEFORE, Long.MAX_VALUE));
    }

    boolean isForAll() {
        return who.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    ImportBatch.Filter filter() {
        return new ImportBatch.Filter(
                who,
                ListParameters.day(from).map(ListParameters::begin),
                ListParameters.day(to).map(last -> ListParameters.begin(last.plusDays(1))));
    }

    LedgerAsked before(long number) {
        return new LedgerAsked(who, from, to, number);
    }

    /** The same as a query, with its question mark unless nothing is asked. */
    String query() {
        return ListParameters.query(Stream.of(
                Map.entry(WHO, who),
                Map.entry(FROM, from),
                Map.entry(TO, to),
                Map.entry(BEFORE, before == Long.MAX_VALUE ? "" : String.valueOf(before))));
    }
}
