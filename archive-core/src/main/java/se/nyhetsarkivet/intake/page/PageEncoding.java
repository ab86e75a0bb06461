package se.nyhetsarkivet.intake.page;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** The encoding of a page: by its byte order mark, what it declares, what the server or the archivist said, or its bytes. */
final class PageEncoding {

    private static final int DECLARED_WITHIN = 8 * 1024;
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta[^>]{0,200}charset|<\\?xml[^>]{0,100}encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([a-z0-9_.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PageEncoding() {}

    /**
     * The encoding in which a page is read.
     *
     * @param charset the encoding
     * @param belied whether the page declares another one
     */
    record Found(Charset charset, boolean belied) {}

    static Found of(byte[] bytes, SourceDocument document, ReadOptions options) throws IOException {
        Charset found = TextEncoding.of(document);
        if (hasMark(bytes)) {
            return new Found(found, false);
        }
        String beginning = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(beginning);
        if (!declared.find()) {
            Charset told = options.encoding().orElse(found);
            return new Found(isNotIn(told, found) ? found : told, false);
        }
        Charset told = declared(declared.group(1), found);
        // Pages that were moved to another server often still name the encoding they had before.
        boolean isUtf8 = found.equals(StandardCharsets.UTF_8) && told.equals(WINDOWS);
        Charset believed = TextEncoding.believed(bytes, told);
        return new Found(isUtf8 || isNotIn(told, found) ? found : believed, !believed.equals(told));
    }

    /** Whether a page that is said to be in UTF-8 is not. */
    private static boolean isNotIn(Charset told, Charset found) {
        return told.equals(StandardCharsets.UTF_8) && !found.equals(StandardCharsets.UTF_8);
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 2
                && (((bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb)
                        || ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff)
                        || ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe));
    }

    /** As browsers do it: Latin 1 is Windows-1252, and a page that could be read so far is not in UTF-16. */
    private static Charset declared(String name, Charset found) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
                return WINDOWS;
            }
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (IllegalArgumentException unknown) {
            return found;
        }
    }
}
