package se.nyhetsarkivet.web.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Packs JSON into a string whose characters are bytes. What begins with a brace is not packed. */
final class PackedText {

    private static final String UNPACKED = "{";

    private PackedText() {}

    static String pack(String json) {
        if (!json.startsWith(UNPACKED)) {
            return json;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, fast)) {
            packing.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    static String unpack(String packed) {
        if (packed.startsWith(UNPACKED)) {
            return packed;
        }
        byte[] bytes = packed.getBytes(StandardCharsets.ISO_8859_1);
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
