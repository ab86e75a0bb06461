package se.nyhetsarkivet.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries of a log beside each other, each after its length in two bytes, as C2SP's {@code tlog-tiles} serves them. */
public final class EntryBundle {

    private static final int MOST_BYTES = 0xffff;

    private EntryBundle() {}

    /**
     * Puts entries together.
     *
     * @param entries the entries
     * @return the bundle
     * @throws IllegalArgumentException if an entry is longer than 65,535 bytes
     */
    public static byte[] of(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MOST_BYTES) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes; the most is " + MOST_BYTES);
            }
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * Takes them apart.
     *
     * @param bundle the bundle
     * @return the entries
     * @throws IllegalArgumentException if it ends inside an entry
     */
    public static List<byte[]> entriesOf(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < 2 ? MOST_BYTES : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new IllegalArgumentException("The bundle ends in the middle of its entry " + entries.size());
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
