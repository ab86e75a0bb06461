package se.nyhetsarkivet.web.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of fetching a document. */
public sealed interface Fetched {

    /**
     * A document.
     *
     * @param address where it lay in the end
     * @param permanent where it lies from now on, as far as permanent redirects led
     * @param head the fields of the answer's head, as they were sent
     * @param body what was sent
     * @param validators by what the server recognises it
     * @param at when it was fetched
     */
    record Document(URI address, URI permanent, List<Field> head, Body body, Validators validators, Instant at)
            implements Fetched {

        /** Copies the fields. */
        public Document {
            head = List.copyOf(head);
        }

        /**
         * A field of the head.
         *
         * @param name its name in any case
         * @return its first value, or the empty string
         */
        public String field(String name) {
            return head.stream()
                    .filter(field -> field.name().equalsIgnoreCase(name))
                    .map(Field::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * A field of an answer's head.
     *
     * @param name its name
     * @param value its value
     */
    record Field(String name, String value) {}

    /**
     * The document is as it was.
     *
     * @param permanent where it lies from now on
     */
    record NotModified(URI permanent) implements Fetched {}

    /**
     * There is no such document, or none any more.
     *
     * @param status the status, 404 or 410
     */
    record Missing(int status) implements Fetched {}

    /**
     * It may succeed later.
     *
     * @param reason what failed
     * @param retryAt when the server wants to be asked again, if it says so
     */
    record Failed(String reason, Optional<Instant> retryAt) implements Fetched {}

    /**
     * It is not fetched, and will not be as long as nothing changes.
     *
     * @param reason why
     */
    record Refused(String reason) implements Fetched {}
}
