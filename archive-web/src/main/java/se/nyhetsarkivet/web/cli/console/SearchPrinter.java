package se.nyhetsarkivet.web.cli.console;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.SomeWords;
import se.nyhetsarkivet.result.Snippet;

/** Writes a search result for a person. */
public final class SearchPrinter {

    private static final String BOLD = "\033[1m";
    private static final String NOT_BOLD = "\033[22m";
    private static final String INDENT = "    ";

    private final Console console;
    private final PrintStream out;

    public SearchPrinter(Console console) {
        this.console = console;
        this.out = console.out();
    }

    /** Prints a result; for the hits that have reasons, these too. */
    public void print(SearchRequest request, SearchResult result, Map<ItemId, List<MatchReason>> reasons) {
        result.notices().forEach(notice -> console.message(sentence(notice)));
        result.suggestion()
                .ifPresent(suggestion -> console.message("Did you mean: " + PlainText.of(suggestion.query()) + " ("
                        + Count.of(suggestion.total(), "item") + ")"));
        out.println(count(request, result));
        print(result.hits(), reasons);
        result.someWords().ifPresent(some -> {
            out.println();
            out.println(countOfSome(request, result, some));
            print(some.hits(), reasons);
        });
    }

    private void print(List<Hit> hits, Map<ItemId, List<MatchReason>> reasons) {
        for (Hit hit : hits) {
            print(hit);
            reasons.getOrDefault(hit.id(), List.of())
                    .forEach(reason -> out.println(INDENT + "= " + PlainText.of(sentence(reason))));
        }
    }

    private static String count(SearchRequest request, SearchResult result) {
        if (result.someWords().isPresent() && result.total() == 0) {
            return "No item has all the words";
        }
        String total = Count.of(result.total(), "item") + (result.someWords().isPresent() ? " with all the words" : "");
        return total + shown(request, result.total(), result.hits().size(), 0);
    }

    private static String countOfSome(SearchRequest request, SearchResult result, SomeWords some) {
        String total = Count.of(some.total(), "item") + " with some of the words";
        return total + shown(request, some.total(), some.hits().size(), result.total());
    }

    /** Which of the items of a kind are on the page, unless all are; so many stand before them. */
    private static String shown(SearchRequest request, long total, int shown, long before) {
        if (shown == total) {
            return "";
        }
        if (shown == 0) {
            return ", none of them on page " + request.page();
        }
        long first = Math.max(0, (long) request.page() * request.size() - before);
        long last = first + shown;
        String more = last < total ? "; --page " + (request.page() + 1) + " shows more" : "";
        return ", here " + (first + 1) + " to " + last + more;
    }

    private void print(Hit hit) {
        out.println();
        String publisher = hit.publisher().isEmpty() ? "" : "  " + PlainText.of(hit.publisher());
        String superseded = hit.superseded() ? " [earlier wording, revision " + hit.revision() + "]" : "";
        out.println(hit.published().iso() + publisher + "  " + text(hit.headline()) + superseded);
        if (!hit.url().isEmpty()) {
            out.println(INDENT + PlainText.of(hit.url()));
        }
        hit.snippets().forEach(snippet -> out.println(INDENT + text(snippet)));
    }

    private String text(Snippet snippet) {
        String plain = PlainText.of(snippet.text());
        if (!console.outIsTerminal()) {
            return plain;
        }
        StringBuilder marked = new StringBuilder();
        int written = 0;
        for (Snippet.Range match : snippet.matches()) {
            marked.append(plain, written, match.start())
                    .append(BOLD)
                    .append(plain, match.start(), match.end())
                    .append(NOT_BOLD);
            written = match.end();
        }
        return marked.append(plain, written, plain.length()).toString();
    }

    private static String sentence(MatchReason reason) {
        String how = switch (reason.kind()) {
            case EXACT -> "as written";
            case INFLECTED -> "another form of " + reason.asked();
            case COMPOUND -> "a compound with " + reason.asked() + parts(reason);
            case PATTERN -> "fits " + reason.asked();
            case SIMILAR -> "spelled nearly like " + reason.asked();
            case SYNONYM -> "of the same meaning, " + reason.asked();
            case NEAR -> "close together, " + reason.asked();
            case REFERENCE -> "refers to " + reason.asked();
        };
        return reason.written() + ": " + how + ", " + Count.of(reason.count(), "time");
    }

    private static String parts(MatchReason reason) {
        return reason.reading()
                .map(reading -> reading.parts().stream()
                        .map(part -> part.lemmas().getFirst().base())
                        .collect(Collectors.joining(" + ", " (", ")")))
                .orElse("");
    }

    private static String sentence(Notice notice) {
        String subject = PlainText.of(notice.subject());
        return switch (notice.kind()) {
            case UNCLOSED_QUOTE -> "A quotation mark is not closed; its words were searched as separate words.";
            case TEXT_CUT -> "The query was too long; its end was ignored.";
            case ONLY_EXCLUSIONS -> "The query has only exclusions; all other items are shown.";
            case UNBALANCED_PARENTHESIS ->
                "A parenthesis is unbalanced: one that is not closed extends to the end of the query, one that was not opened was ignored.";
            case DANGLING_OPERATOR -> subject + " could not be used as an operator where it stands.";
            case DISTANCE_OUT_OF_RANGE ->
                "The number in " + subject + " can be 1 to 100; it was searched without being near.";
            case OPERATOR_IN_SMALL_LETTERS ->
                "'" + subject + "' was searched as a word; the operator is " + subject.toUpperCase(Locale.ROOT) + ".";
            case NOTHING_TO_SEARCH -> "In '" + subject + "' there is no letter and no digit to search for.";
            case UNREADABLE_DATE ->
                "'" + subject + "' is no date and was searched as words; expected for example 2018-04 or 2015..2018.";
            case UNREADABLE_REFERENCE ->
                "'" + subject
                        + "' is no reference and was searched as words; expected for example \"prop. 2017/18:105\".";
            case EMPTY_FIELD -> "There is nothing to search for after " + subject + " and it was read as a word.";
            case EVERYTHING_PATTERN -> subject + " alone stands for anything and does not narrow the search.";
            case NESTED_TOO_DEEP ->
                "Parentheses are nested deeper than " + subject + " deep; the innermost were left out.";
            case EXPANSION_LIMITED -> subject + " matches very many words; only some of them were searched.";
            case SYNONYM -> "Words of the same meaning were searched too: " + subject;
            case UNKNOWN_NUMBER -> "No item has " + subject + "; the other words were searched without it.";
            case INTERRUPTED -> "The search took too long and was stopped; there may be more items than shown.";
            case UNKNOWN_FIELD -> subject + " is no field here and was read as a word.";
            case FIELD_WITHOUT_MEANING -> subject + " has no meaning in this archive; it was left out with its value.";
            case UNKNOWN_OPERATOR -> subject + " is no operator here and changed nothing.";
            case PATTERN_IN_QUOTES ->
                "Within quotation marks, * and ? are not wildcards: '" + subject + "'. Leave the quotation marks out.";
            case BY_PARTS -> "No item has the word " + subject + "; its parts were searched instead.";
        };
    }
}
