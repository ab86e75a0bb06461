package se.nyhetsarkivet.web.alert.subscription;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * A search whose changes somebody wants by mail.
 *
 * @param id by chance, and the same for good
 * @param wish what the reader asked for
 * @param state whether mails are sent
 * @param reason why they are not sent any more; empty if they are
 * @param createdAt when the reader asked for it
 * @param confirmedAt when the address was confirmed
 * @param position the sequence number of the record up to which the reader knows
 */
public record Alert(
        String id,
        Wish wish,
        State state,
        String reason,
        Instant createdAt,
        Optional<Instant> confirmedAt,
        long position) {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 500;

    /** Whether mails are sent. */
    public enum State {
        /** The address has not been confirmed; nothing but the request to do so is sent. */
        UNCONFIRMED,
        /** Mails are sent. */
        ACTIVE,
        /** Mails could not be delivered; none is made until the reader starts the alert again. */
        SUSPENDED
    }

    /**
     * What a reader asks for.
     *
     * @param address where mails go
     * @param query the search, as in the address of its page, with its question mark or empty
     * @param language the reader's language, {@code sv} or {@code en}
     * @param interval how often
     * @param note the reader's words about it
     */
    public record Wish(MailAddress address, String query, String language, Interval interval, String note) {

        /** Leaves out of the note what is no text, and what is too much. */
        public Wish {
            String plain = note.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", " ").strip();
            note = plain.substring(0, Math.min(plain.length(), LONGEST_NOTE));
        }

        /**
         * Reads the search.
         *
         * @return the search, and what of it is not understood
         */
        public SearchParameters search() {
            return Alert.search(query);
        }

        /**
         * The reader's language.
         *
         * @return the locale
         */
        public Locale locale() {
            return Locale.of(language);
        }
    }

    /**
     * Reads a search from the query of an address.
     *
     * @param query the query, with or without its question mark
     * @return the search, and what of it is not understood
     */
    public static SearchParameters search(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : (query.startsWith("?") ? query.substring(1) : query).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(part.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        return SearchParameters.read(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
