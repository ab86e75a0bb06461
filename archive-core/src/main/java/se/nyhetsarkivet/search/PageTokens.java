package se.nyhetsarkivet.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import se.nyhetsarkivet.curation.PublisherNames;
import se.nyhetsarkivet.index.view.ViewName;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;

/**
 * Writes and reads page tokens: the name of a view, and a code of the search that nobody else can make. So a token cannot be used to try
 * out words on a view that still counts what has been erased. Half of the code is also of the names of publishers: with others, the other pages
 * would be of other items. Safe for use by many threads.
 */
final class PageTokens {

    private static final int SECRET_BYTES = 16;

    private final byte[] secret = new byte[SECRET_BYTES];

    PageTokens() {
        new SecureRandom().nextBytes(secret);
    }

    PageToken of(ViewName view, SearchRequest search, PublisherNames names) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(view.opening())
                .putLong(view.number())
                .putInt(code(search, PublisherNames.NONE))
                .putInt(code(search, names));
        return new PageToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    static ViewName view(PageToken token) {
        ByteBuffer bytes = bytes(token);
        return new ViewName(bytes.getLong(), bytes.getLong());
    }

    boolean isOf(PageToken token, SearchRequest search) {
        return bytes(token).getInt(2 * Long.BYTES) == code(search, PublisherNames.NONE);
    }

    /** Whether publishers have the names that they had. */
    boolean isOf(PageToken token, SearchRequest search, PublisherNames names) {
        return bytes(token).getInt(2 * Long.BYTES + Integer.BYTES) == code(search, names);
    }

    private static ByteBuffer bytes(PageToken token) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.value()));
    }

    /** Page, size and unit change no place of an item, and may be others on each page. */
    private int code(SearchRequest search, PublisherNames names) {
        // Sets of values that are equal need not be written in the same order; kinds of wordings have no hash of their
        // own.
        int others = Objects.hash(search.filters(), search.width(), search.sort());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(others)
                    .putInt(names.hashCode())
                    .array());
            digest.update(search.revisionScope().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(search.text().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
