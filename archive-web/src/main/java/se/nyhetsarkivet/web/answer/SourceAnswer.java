package se.nyhetsarkivet.web.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A watched source in JSON.
 *
 * @param name its name
 * @param address where its feed, site map or list is
 * @param watched whether the settings of the server named it when it last started
 * @param newByWeek how many pages were new in each of the last weeks, the latest first
 * @param lastNew when it last named something new
 * @param lastRead when it was last read
 * @param nextVisit when it is visited next
 * @param silent whether it has named nothing new for longer than usual
 * @param failures how often it has failed since it was last read
 * @param error what failed last
 */
public record SourceAnswer(
        String name,
        String address,
        boolean watched,
        List<Integer> newByWeek,
        @Nullable String lastNew,
        @Nullable String lastRead,
        @Nullable String nextVisit,
        boolean silent,
        int failures,
        @Nullable String error) {

    /** Copies the list. */
    public SourceAnswer {
        newByWeek = List.copyOf(newByWeek);
    }
}
