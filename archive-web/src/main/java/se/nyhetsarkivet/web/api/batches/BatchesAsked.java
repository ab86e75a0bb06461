package se.nyhetsarkivet.web.api.batches;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;

/**
 * Which imports an address asks for. An unknown name is a mistake and not ignored: whoever counted pages, as one may with a search, would
 * read the first page without end.
 *
 * @param who a part of the name of who imported
 * @param from the first day by the clock in Sweden
 * @param to the last day
 * @param before the number of the import above; {@link Long#MAX_VALUE} to begin with the latest
 * @param size how many at most
 */
record BatchesAsked(String who, Optional<LocalDate> from, Optional<LocalDate> to, long before, int size) {

    private static final String WHO = "who";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SIZE = "size";
    private static final String PAGE_TOKEN = "pageToken";
    private static final List<String> NAMES = List.of(WHO, FROM, TO, SIZE, PAGE_TOKEN);
    private static final int LONGEST = 200;
    private static final int LONGEST_QUOTED = 40;

    /** @throws UnreadableRequestException if a parameter is not known or cannot be read */
    static BatchesAsked read(MultiValueMap<String, String> values) {
        values.forEach(BatchesAsked::check);
        BatchesAsked asked = new BatchesAsked(
                text(values, WHO), day(values, FROM), day(values, TO), Long.MAX_VALUE, size(text(values, SIZE)));
        if (asked.from.isPresent() && asked.to.filter(asked.from.get()::isAfter).isPresent()) {
            throw unreadable(
                    FROM, asked.from.get().toString(), "a day that is not after to, " + asked.to.orElseThrow());
        }
        String token = text(values, PAGE_TOKEN);
        return token.isEmpty() ? asked : asked.before(token);
    }

    private static void check(String name, List<String> given) {
        if (!NAMES.contains(name)) {
            throw new UnreadableRequestException("'" + quoted(name)
                    + "' is no parameter of the list of batches; expected " + String.join(", ", NAMES));
        }
        if (given.size() > 1) {
            throw new UnreadableRequestException(name + " is given " + given.size() + " times; expected it once");
        }
        if (given.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw new UnreadableRequestException(name + " is longer than " + LONGEST + " characters");
        }
    }

    private static String text(MultiValueMap<String, String> values, String name) {
        return Optional.ofNullable(values.getFirst(name)).orElse("").strip();
    }

    private static Optional<LocalDate> day(MultiValueMap<String, String> values, String name) {
        String text = text(values, name);
        Optional<LocalDate> day = text.matches("\\d{4}-\\d{2}-\\d{2}") ? ListParameters.day(text) : Optional.empty();
        if (day.isEmpty() && !text.isEmpty()) {
            throw unreadable(name, text, "a day such as 2018-04-23");
        }
        return day;
    }

    private static int size(String text) {
        if (text.isEmpty()) {
            return SearchRequest.DEFAULT_SIZE;
        }
        int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > SearchParameters.MAX_SIZE) {
            throw unreadable(SIZE, text, "a number from 1 to " + SearchParameters.MAX_SIZE);
        }
        return size;
    }

    private BatchesAsked before(String token) {
        try {
            long number = BatchToken.number(new PageToken(token), list())
                    .orElseThrow(() ->
                            unreadable(PAGE_TOKEN, token, "the pageToken of an answer with the same who, from and to"));
            return new BatchesAsked(who, from, to, number, size);
        } catch (InvalidValueException none) {
            throw unreadable(PAGE_TOKEN, token, "the pageToken of an earlier answer");
        }
    }

    ImportBatch.Filter filter() {
        return new ImportBatch.Filter(
                who, from.map(ListParameters::begin), to.map(last -> ListParameters.begin(last.plusDays(1))));
    }

    /** The token of the page below an import. */
    PageToken tokenBelow(ImportBatch last) {
        return BatchToken.of(last.number(), list());
    }

    /** What the list is of, whatever the page; days first, since a name may hold anything. */
    private String list() {
        return from.map(LocalDate::toString).orElse("") + "/"
                + to.map(LocalDate::toString).orElse("") + "/" + who;
    }

    private static UnreadableRequestException unreadable(String name, String value, String expected) {
        return new UnreadableRequestException(new SearchParameters.Problem(name, quoted(value), expected).sentence());
    }

    private static String quoted(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_QUOTED));
    }
}
