package se.nyhetsarkivet.web.fetch;

import java.util.List;
import java.util.Optional;

/** One answer of a server, before redirects are followed. */
record Answer(int status, List<Fetched.Field> head, Optional<Body> body) {

    static final int OK = 200;
    static final int MOVED_PERMANENTLY = 301;
    static final int FOUND = 302;
    static final int SEE_OTHER = 303;
    static final int NOT_MODIFIED = 304;
    static final int TEMPORARY_REDIRECT = 307;
    static final int PERMANENT_REDIRECT = 308;
    static final int NOT_FOUND = 404;
    static final int GONE = 410;

    String field(String name) {
        return head.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Fetched.Field::value)
                .findFirst()
                .orElse("");
    }

    boolean isRedirect() {
        return switch (status) {
            case MOVED_PERMANENTLY, FOUND, SEE_OTHER, TEMPORARY_REDIRECT, PERMANENT_REDIRECT -> true;
            default -> false;
        };
    }

    boolean isPermanentRedirect() {
        return status == MOVED_PERMANENTLY || status == PERMANENT_REDIRECT;
    }
}
