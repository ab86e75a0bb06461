package se.nyhetsarkivet.intake.container.warc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.container.limit.Budget;
import se.nyhetsarkivet.intake.container.limit.ExpansionLimitStream;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * What a server answered, or for what no server sent, only its type.
 *
 * @param status the status, such as 200, or 0 if it cannot be read
 * @param headers its headers
 * @param bodyOffset where the body begins, or -1 if the headers have no end
 */
record HttpMessage(int status, HeaderLines headers, int bodyOffset) {

    private static final Pattern STATUS = Pattern.compile("HTTP/\\d[\\d.]* +(\\d{3})\\b.*");
    private static final Pattern END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)");
    private static final Pattern PAGE_OR_DATA = Pattern.compile(".*(html|xml|rss|atom|csv|ndjson|jsonl).*");
    private static final Pattern NEVER_NEWS = Pattern.compile(
            "(image|font|audio|video|model)/.*|.*(css|javascript|ecmascript|font|shockwave|woff).*|application/pdf.*");
    private static final int OK = 200;

    /** What was asked for, from a server between, and what does not say that it is anything else. */
    private static final Set<Integer> MAY_HOLD_NEWS = Set.of(OK, 203, 0);

    /** Reads the beginning of a message, or empty if it is none. */
    static Optional<HttpMessage> of(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("HTTP/")) {
            return Optional.empty();
        }
        Matcher end = END.matcher(text);
        boolean ends = end.find();
        List<String> lines =
                text.substring(0, ends ? end.start() : text.length()).lines().toList();
        Matcher status = STATUS.matcher(lines.getFirst());
        return Optional.of(new HttpMessage(
                status.matches() ? Integer.parseInt(status.group(1)) : 0,
                HeaderLines.of(lines.subList(1, lines.size())),
                ends ? end.end() : -1));
    }

    /** A document that was taken from elsewhere than a server. */
    static HttpMessage ofType(String contentType) {
        return new HttpMessage(OK, HeaderLines.of(List.of("content-type: " + contentType)), 0);
    }

    /** Whether it is an answer that may hold news: no image, no redirection, nothing that was not found. */
    boolean mayHoldNews() {
        return MAY_HOLD_NEWS.contains(status) && !NEVER_NEWS.matcher(type()).matches();
    }

    /** Whether a user would expect it to be read. */
    boolean isPageOrData() {
        return PAGE_OR_DATA.matcher(type()).matches();
    }

    private String type() {
        return headers.word("content-type");
    }

    Optional<Charset> charset() {
        Matcher charset = CHARSET.matcher(type());
        try {
            return charset.find() ? Optional.of(Charset.forName(charset.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Why the body cannot be read, or the empty string. */
    String defect() {
        if (status == 0) {
            return "the server's answer has no status that can be read";
        }
        return bodyOffset < 0
                ? "the headers of the server's answer have no end"
                : codings().defect();
    }

    private ContentCodings codings() {
        return ContentCodings.of(headers.word("content-encoding"));
    }

    /** The body as it was before it was sent. */
    SourceDocument.Content body(SourceDocument.Content message, long packedBytes, Budget budget) {
        return () -> {
            InputStream stream = new BufferedInputStream(message.open());
            boolean opened = false;
            try {
                stream.skipNBytes(bodyOffset);
                InputStream body = codings().decoded(dechunked(stream));
                opened = true;
                return new ExpansionLimitStream(body, () -> packedBytes, budget);
            } finally {
                if (!opened) {
                    stream.close();
                }
            }
        };
    }

    /** Some archives keep the header that tells of chunks over a body that has none. */
    private InputStream dechunked(InputStream stream) throws IOException {
        boolean chunked = headers.word("transfer-encoding").contains("chunked") && ChunkedBody.beginIn(stream);
        return chunked ? new BufferedInputStream(new ChunkedBody(stream)) : stream;
    }
}
