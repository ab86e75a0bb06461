package se.nyhetsarkivet.web.harvest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.xml.XmlOutput;

/**
 * Answers in XML that are made once and sent many times, packed, until the archive has changed. Those who ask for the same at the
 * same time wait for the one that is being made. Safe for use by many threads.
 */
@Component
class KeptAnswers {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final String GZIP = "gzip";

    private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

    private static final class Kept {

        private final String version;
        private final byte[] packed;
        private final String tag;

        Kept(String version, byte[] packed) {
            CRC32 check = new CRC32();
            check.update(packed);
            this.version = version;
            this.packed = packed;
            // A weak tag: the server does not compress answers with a strong one.
            this.tag = "W/\"%08x-%x\"".formatted(check.getValue(), packed.length);
        }
    }

    /** Writes the answer. */
    @FunctionalInterface
    interface Writing {
        void write(XmlOutput xml) throws XMLStreamException;
    }

    /**
     * Answers with what is kept, or has it made.
     *
     * @param name of the answer, with all that it depends on but the version
     * @param version of what it is made from
     */
    void send(Request asked, String name, String version, Writing writing) throws IOException {
        Kept answer = kept.compute(
                name,
                (key, before) ->
                        before != null && before.version.equals(version) ? before : new Kept(version, packed(writing)));
        if (kept.values().stream().mapToLong(each -> each.packed.length).sum() > MOST_BYTES) {
            kept.clear();
        }
        asked.answer(answer);
    }

    private static byte[] packed(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter text = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
                XmlOutput xml = new XmlOutput(text)) {
            writing.write(xml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
        return bytes.toByteArray();
    }

    /**
     * Who asks, and who is answered.
     *
     * @param request the request
     * @param response its answer
     */
    record Request(HttpServletRequest request, HttpServletResponse response) {

        private void answer(Kept answer) throws IOException {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
            response.setHeader(HttpHeaders.ETAG, answer.tag);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (has(HttpHeaders.IF_NONE_MATCH, answer.tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(XmlAnswer.CONTENT_TYPE);
            if (has(HttpHeaders.ACCEPT_ENCODING, GZIP)) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
                response.setContentLength(answer.packed.length);
                response.getOutputStream().write(answer.packed);
                return;
            }
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.packed))) {
                plain.transferTo(response.getOutputStream());
            }
        }

        private boolean has(String header, String value) {
            return Optional.ofNullable(request.getHeader(header))
                    .filter(given -> given.contains(value))
                    .isPresent();
        }
    }
}
