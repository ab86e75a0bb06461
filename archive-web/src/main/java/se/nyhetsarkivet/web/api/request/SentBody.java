package se.nyhetsarkivet.web.api.request;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body that is either JSON or a text as it is.
 *
 * @param type what it is
 * @param text the body
 */
public record SentBody(MediaType type, String text) {

    /** A table. */
    public static final MediaType CSV = MediaType.parseMediaType("text/csv");

    /**
     * Reads a body.
     *
     * @param contentType what the request says that it is
     * @param body its bytes; in UTF-8 unless the request says otherwise
     * @param accepted what it may be
     * @return the body
     * @throws HttpMediaTypeNotSupportedException if it is something else, which becomes a problem of the kind 415
     */
    public static SentBody of(@Nullable String contentType, byte @Nullable [] body, List<MediaType> accepted)
            throws HttpMediaTypeNotSupportedException {
        Optional<MediaType> given = mediaType(contentType);
        Optional<MediaType> type = given.flatMap(
                media -> accepted.stream().filter(each -> each.includes(media)).findFirst());
        if (type.isEmpty()) {
            throw new HttpMediaTypeNotSupportedException(given.orElse(null), accepted);
        }
        Charset charset = given.map(MediaType::getCharset).orElse(StandardCharsets.UTF_8);
        return new SentBody(type.get(), body == null ? "" : new String(body, charset));
    }

    private static Optional<MediaType> mediaType(@Nullable String contentType) {
        try {
            return contentType == null ? Optional.empty() : Optional.of(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether it is JSON.
     *
     * @return whether
     */
    public boolean isJson() {
        return type.equals(MediaType.APPLICATION_JSON);
    }

    /**
     * What the JSON says.
     *
     * @param <T> what it is read as
     * @param form what it is read as
     * @param expected what it may be, for the error
     * @return what was read
     * @throws UnreadableRequestException if it cannot be read so
     */
    public <T> T json(Class<T> form, String expected) {
        try {
            T read = JsonMapper.shared().readValue(text, form);
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            throw new UnreadableRequestException("The body cannot be read as JSON; expected " + expected);
        }
        throw new UnreadableRequestException("The body is null; expected " + expected);
    }
}
