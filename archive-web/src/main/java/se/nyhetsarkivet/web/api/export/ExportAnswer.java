package se.nyhetsarkivet.web.api.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.export.format.ExportHeading;
import se.nyhetsarkivet.export.format.ExportedItem;
import se.nyhetsarkivet.export.format.ItemExport;
import se.nyhetsarkivet.web.citation.CitationLink;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.problem.CutAnswer;

/**
 * An export on its way to a client: some items are read and written to memory in a turn, and sent after it, since a client may read
 * slowly. The first ones are read before anything is sent, so that what fails at the beginning is answered as any request is; what fails
 * later cuts off the connection.
 */
final class ExportAnswer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExportAnswer.class);

    private final Turns turns;
    private final ExportSource source;
    private final ExportHeading heading;
    private final String base;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final ItemExport export;
    private boolean ended;

    private ExportAnswer(Turns turns, ExportSource source, ExportFormat format, ExportHeading heading, String base)
            throws IOException {
        this.turns = turns;
        this.source = source;
        this.heading = heading.withTotal(source.total(), source.limited());
        this.base = base;
        export = ItemExport.begin(part, format, this.heading);
    }

    /** Hears how far it has come. */
    @FunctionalInterface
    interface Listener {
        void at(ExportProgress.State state, long written);
    }

    /** Opens the source and reads the first items. */
    static ExportAnswer begin(
            Turns turns, Supplier<ExportSource> opening, ExportFormat format, ExportHeading heading, String base) {
        return turns.first(() -> {
            ExportSource source = opening.get();
            boolean begun = false;
            try {
                ExportAnswer answer = new ExportAnswer(turns, source, format, heading, base);
                answer.readPart();
                begun = true;
                return answer;
            } catch (IOException impossible) {
                throw new UncheckedIOException("a part in memory takes everything", impossible);
            } finally {
                if (!begun) {
                    source.close();
                }
            }
        });
    }

    long total() {
        return heading.total();
    }

    /** Whether items may be missing, since a word of the search stands for too many. */
    boolean isLimited() {
        return !heading.limited().isEmpty();
    }

    /** Sends all of it, or cuts off the connection. */
    void write(HttpServletRequest request, HttpServletResponse response, Duration time, Listener listener) {
        long deadline = System.nanoTime() + time.toNanos();
        boolean whole = false;
        try {
            OutputStream client = response.getOutputStream();
            send(client, listener);
            while (!ended) {
                if (System.nanoTime() - deadline > 0) {
                    LOG.warn("An export was cut off after {}, since its client reads too slowly", time);
                    return;
                }
                turns.next(() -> {
                    readPart();
                    return true;
                });
                send(client, listener);
            }
            client.flush();
            whole = true;
        } catch (IOException gone) {
            LOG.debug("The client of an export has gone", gone);
        } catch (ArchiveException | SearchRefusedException failure) {
            LOG.error("An export could not be finished", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            listener.at(whole ? ExportProgress.State.DONE : ExportProgress.State.FAILED, export.written());
            if (!whole) {
                CutAnswer.mark(request);
            }
        }
    }

    private void send(OutputStream client, Listener listener) throws IOException {
        part.writeTo(client);
        part.reset();
        client.flush();
        listener.at(ExportProgress.State.RUNNING, export.written());
    }

    private void readPart() {
        List<ExportSource.Item> items = source.next();
        try {
            for (ExportSource.Item item : items) {
                export.write(new ExportedItem(
                        CitationLink.of(base, item.revision(), heading.exported())
                                .withLogHead(heading.logHead())
                                .withRemark(item.note()),
                        item.superseded()));
            }
            if (items.isEmpty()) {
                export.finish();
                ended = true;
            } else {
                export.flush();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a part in memory takes everything", impossible);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
