package se.nyhetsarkivet.web.search.answer;

import java.util.Collection;
import java.util.List;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.SomeWords;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.search.answer.PageSearch.Answer;

/** About how much of the heap an answer takes. */
final class AnswerSize {

    /** An object with its fields and what refers to it. */
    private static final long OBJECT = 100;

    private AnswerSize() {}

    static int bytes(Answer answer) {
        SearchResult result = answer.result();
        long bytes =
                OBJECT * (20 + result.widthTotals().size() + result.notices().size());
        bytes += hits(result.hits()) + hits(answer.onThisDay());
        bytes += result.someWords().map(SomeWords::hits).map(AnswerSize::hits).orElse(0L);
        for (List<ValueCount> values : List.of(result.publishers(), result.keywords(), result.years())) {
            bytes += sum(values, value -> OBJECT + value.value().length());
        }
        bytes += OBJECT * result.timeLine().buckets().size();
        for (Concordance lines : answer.lines()) {
            bytes += sum(lines.items(), item -> OBJECT + sum(item.lines(), AnswerSize::line));
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static long hits(Collection<Hit> hits) {
        return sum(
                hits,
                hit -> 8 * OBJECT
                        + text(hit.headline())
                        + hit.publisher().length()
                        + sum(hit.snippets(), AnswerSize::text));
    }

    private static long text(Snippet snippet) {
        return OBJECT + snippet.text().length() + OBJECT * snippet.matches().size();
    }

    private static long line(Concordance.Line line) {
        return OBJECT
                + line.before().length()
                + line.match().length()
                + line.after().length();
    }

    private interface Size<T> {
        long of(T part);
    }

    private static <T> long sum(Collection<T> parts, Size<T> size) {
        long bytes = 0;
        for (T part : parts) {
            bytes += size.of(part);
        }
        return bytes;
    }
}
