package se.nyhetsarkivet.intake.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;

/** Distinguishes what is wrong with the content from what is wrong with the disk, whatever a library throws at damaged content. */
public final class Damage {

    private Damage() {}

    /** Something that a library reads from a source. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Reads something.
     *
     * @throws EOFException if the content is cut off
     * @throws ZipException if it is damaged
     * @throws IOException if the source cannot be read
     */
    public static <T> T classify(PositionedInputStream source, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (EOFException | ZipException | Spool.SpoolFailure known) {
            source.throwIfUnreadable();
            throw known.getMessage() == null && !(known instanceof Spool.SpoolFailure) ? because(known) : known;
        } catch (IOException damaged) {
            source.throwIfUnreadable();
            throw because(damaged);
        } catch (RuntimeException damaged) {
            // Libraries check lengths and offsets of damaged files only in part; what they trip over is the file's
            // fault.
            throw because(damaged);
        } catch (NoClassDefFoundError unknownPacking) {
            // Some ways of packing need a library that is not here, and a damaged byte may name one of them.
            ZipException told = new ZipException("the data are packed in a way that is not known here");
            told.initCause(unknownPacking);
            throw told;
        }
    }

    private static IOException because(Throwable cause) {
        boolean atTheEnd = cause instanceof EOFException;
        // What a null pointer says is about the library's own code.
        String message = cause instanceof NullPointerException ? null : cause.getMessage();
        if (message == null) {
            message = atTheEnd ? "the data end too early" : "the data make no sense";
        }
        IOException told = atTheEnd || message.contains("runcated") || message.contains("nexpected end")
                ? new EOFException(message)
                : new ZipException(message);
        told.initCause(cause);
        return told;
    }

    /** The same bytes, with damage told apart. */
    public static InputStream classifying(PositionedInputStream source, InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                return classify(source, in::read);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return classify(source, () -> in.read(into, offset, length));
            }

            @Override
            public long skip(long count) throws IOException {
                return classify(source, () -> in.skip(count));
            }
        };
    }
}
