package se.nyhetsarkivet.intake.container.warc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.brotli.BrotliCompressorInputStream;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.EntryName;
import se.nyhetsarkivet.intake.container.compression.GzipMember;
import se.nyhetsarkivet.intake.container.compression.GzipMembers;
import se.nyhetsarkivet.intake.container.compression.ZstdFrames;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;

/**
 * In which ways a body was compressed for sending, the first one first. Some archives keep the header that tells of them over
 * a body that is not compressed.
 *
 * @param names the names that HTTP has for them
 */
record ContentCodings(List<String> names) {

    private static final Set<String> KNOWN = Set.of("identity", "gzip", "x-gzip", "deflate", "br", "zstd");
    private static final int MAX_CODINGS = 3;
    private static final int ZSTD_MAGIC = 0x28b52ffd;

    ContentCodings {
        names = List.copyOf(names);
    }

    static ContentCodings of(String header) {
        return new ContentCodings(Stream.of(header.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /** Why the body cannot be read, or the empty string. */
    String defect() {
        if (names.size() > MAX_CODINGS) {
            return "the page was sent compressed more than " + MAX_CODINGS + " times; fetch it again without";
        }
        return names.stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .map(name -> "the page was sent compressed with " + new EntryName(name).shown()
                        + ", which cannot be read; fetch it again without")
                .orElse("");
    }

    /** The body as it was before it was compressed. */
    InputStream decoded(InputStream body) throws IOException {
        InputStream decoded = body;
        for (String name : names.reversed()) {
            decoded = decoded(name, decoded.markSupported() ? decoded : new BufferedInputStream(decoded));
        }
        return decoded;
    }

    private static InputStream decoded(String name, InputStream stream) throws IOException {
        stream.mark(4);
        byte[] beginning = stream.readNBytes(4);
        stream.reset();
        int first = at(beginning, 0);
        int second = at(beginning, 1);
        return switch (name) {
            case "gzip", "x-gzip" ->
                first == GzipMember.MAGIC_1 && second == GzipMember.MAGIC_2
                        ? new GzipMembers(new PositionedInputStream(stream))
                        : stream;
            case "deflate" -> inflated(stream, (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0);
            case "br" -> isMarkup(beginning) ? stream : brotli(stream);
            case "zstd" ->
                (first << 24 | second << 16 | at(beginning, 2) << 8 | at(beginning, 3)) == ZSTD_MAGIC
                        ? ZstdFrames.of(new PositionedInputStream(stream))
                        : stream;
            default -> stream;
        };
    }

    /** Brotli has no fixed first bytes, but a page or a feed begins in a way in which it cannot. */
    private static boolean isMarkup(byte[] beginning) {
        int place = at(beginning, 0) == 0xef && at(beginning, 1) == 0xbb ? 3 : 0;
        return at(beginning, place) == '<';
    }

    private static InputStream brotli(InputStream stream) throws IOException {
        PositionedInputStream source = new PositionedInputStream(stream);
        return Damage.classifying(source, Damage.classify(source, () -> new BrotliCompressorInputStream(source)));
    }

    private static InputStream inflated(InputStream stream, boolean zlib) {
        if (zlib) {
            return new InflaterInputStream(stream);
        }
        return new InflaterInputStream(stream, new Inflater(true)) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : 0;
    }
}
