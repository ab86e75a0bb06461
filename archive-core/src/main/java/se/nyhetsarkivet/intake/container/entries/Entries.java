package se.nyhetsarkivet.intake.container.entries;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;
import se.nyhetsarkivet.intake.container.EntryName;

/** The entries of an archive file in their order. For one thread. */
interface Entries extends Closeable {

    /**
     * The next entry.
     *
     * @throws java.io.EOFException if the file is cut off there
     * @throws java.util.zip.ZipException if it is damaged there
     * @throws IOException if it cannot be read at all
     */
    Optional<Entry> next() throws IOException;

    /** Whether another entry may be found after damage. */
    boolean goesOnAfterDamage();

    /** Opens what is packed in an entry. */
    @FunctionalInterface
    interface Unpacked {
        InputStream open() throws IOException;
    }

    /**
     * An entry.
     *
     * @param name its path
     * @param isDirectory whether it is a directory
     * @param defect why it cannot be read, or the empty string
     * @param packedBytes how many bytes of the file it has taken so far
     * @param unpacked opens what is in it; once, before the next entry is asked for
     */
    record Entry(EntryName name, boolean isDirectory, String defect, LongSupplier packedBytes, Unpacked unpacked) {}
}
