package se.nyhetsarkivet.result;

import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.Notice;

/**
 * All hits of a search, some at a time, with their whole texts. All are of one view of the archive: nothing is seen twice or missed,
 * whatever is added, changed or undone meanwhile. What is withdrawn before its turn comes is left out.
 *
 * <p>Memory does not grow with the texts or the number of hits: beside the hits that {@link #next} gives, a cursor holds a bit for
 * each revision of the archive, four bytes more if they are ordered by relevance, and the places of ten thousand hits. It keeps the files of its view until it is closed, and
 * is to be closed; one that nobody reads for {@value #MINUTES_UNREAD} minutes, or that still has texts five minutes after they
 * were erased, is closed by the archive, and so are all when the archive is. Safe for use by many threads, which take turns; closing it
 * in another thread ends it after the hits that are being read.
 */
public interface HitCursor extends AutoCloseable {

    /** How long a cursor may stay unread. */
    int MINUTES_UNREAD = 15;

    /**
     * A hit.
     *
     * @param revision the revision that was found, with its texts
     * @param superseded whether the item was seen with another wording later, when the search began
     * @param score how relevant it is, larger for more relevant; 0 if the order is by date
     */
    record Found(Revision revision, boolean superseded, float score) {}

    /**
     * How many hits there were when the search began.
     *
     * @return the total of the search; fewer may come, if some are withdrawn meanwhile
     */
    long total();

    /**
     * The limits that cut the search short: patterns and names that stand for more words than are searched. Without any, the hits are all
     * that there are.
     *
     * @return the limits, with the pattern or name as the subject of each
     */
    List<Notice> limits();

    /**
     * The next hits in the order of the search: as many as are quickly read, some hundred with ordinary texts.
     *
     * @return the hits; empty when all were given
     * @throws se.nyhetsarkivet.UnfinishedSearchException if the thread was interrupted; the hits can still be asked for
     * @throws se.nyhetsarkivet.ArchiveException if the cursor was closed before its end, or the record cannot be read
     */
    List<Found> next();

    /**
     * All hits that are left, as a stream that closes the cursor when it is closed.
     *
     * @return the stream, which throws as {@link #next} does
     */
    default Stream<Found> stream() {
        Spliterators.AbstractSpliterator<List<Found>> parts =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, java.util.Spliterator.ORDERED) {
                    @Override
                    public boolean tryAdvance(Consumer<? super List<Found>> action) {
                        List<Found> part = next();
                        if (part.isEmpty()) {
                            return false;
                        }
                        action.accept(part);
                        return true;
                    }
                };
        return StreamSupport.stream(parts, false).flatMap(List::stream).onClose(this::close);
    }

    /** Lets go of the view. Closing a second time does nothing. */
    @Override
    void close();
}
