package se.nyhetsarkivet.intake.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A ZIP file whose directory has thousands of entries for the same few bytes. */
final class OverlappingZip {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DEFLATED = 8;

    private OverlappingZip() {}

    private static final class Packed {

        private final String name;
        private final byte[] packed;
        private final byte[] content;

        Packed(String name, byte[] content) {
            this.name = name;
            this.packed = deflated(content);
            this.content = content;
        }
    }

    /** One entry named {@code kvar} of its own, and some that share theirs. */
    static byte[] of(byte[] own, byte[] shared, int times) {
        Packed first = new Packed("kvar", own);
        Packed second = new Packed("delad", shared);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        write(zip, header(LOCAL_HEADER, first, -1));
        write(zip, first.packed);
        int sharedAt = zip.size();
        write(zip, header(LOCAL_HEADER, second, -1));
        write(zip, second.packed);
        int directory = zip.size();
        write(zip, header(DIRECTORY_HEADER, first, 0));
        for (int i = 0; i < times; i++) {
            write(zip, header(DIRECTORY_HEADER, second, sharedAt));
        }
        int length = zip.size() - directory;
        ByteBuffer end = little(22).putInt(END).putInt(0);
        end.putShort((short) (times + 1)).putShort((short) (times + 1)).putInt(length);
        write(zip, bytes(end.putInt(directory).putShort((short) 0)));
        return zip.toByteArray();
    }

    private static byte[] header(int signature, Packed entry, int offset) {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        CRC32 check = new CRC32();
        check.update(entry.content);
        boolean directory = signature == DIRECTORY_HEADER;
        ByteBuffer header = little((directory ? 46 : 30) + name.length).putInt(signature);
        if (directory) {
            header.putShort((short) 20);
        }
        header.putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) DEFLATED)
                .putInt(0);
        header.putInt((int) check.getValue()).putInt(entry.packed.length).putInt(entry.content.length);
        header.putShort((short) name.length).putShort((short) 0);
        if (directory) {
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(offset);
        }
        return bytes(header.put(name));
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(ByteBuffer written) {
        byte[] bytes = new byte[written.position()];
        written.flip().get(bytes);
        return bytes;
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            deflate.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream zip, byte[] bytes) {
        zip.write(bytes, 0, bytes.length);
    }
}
