package se.nyhetsarkivet.web.api.batches;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import se.nyhetsarkivet.query.PageToken;

/**
 * A place in a list of imports, as a page token: the number of the import above it, and what was asked for, as far as is needed to know the
 * token of another list. The server remembers nothing, so such a token has no end.
 */
final class BatchToken {

    private static final int MARK_BYTES = 16;

    private BatchToken() {}

    /** The place below an import, in the list that was asked for. */
    static PageToken of(long number, String asked) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + MARK_BYTES)
                .putLong(number)
                .put(mark(number, asked))
                .array();
        return new PageToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The number of the import above the place; empty if the token is of another list or was made up. */
    static Optional<Long> number(PageToken token, String asked) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.value()));
        long number = bytes.getLong();
        return number > 0 && of(number, asked).equals(token) ? Optional.of(number) : Optional.empty();
    }

    private static byte[] mark(long number, String asked) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((number + "\n" + asked).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(MARK_BYTES).put(digest, 0, MARK_BYTES).array();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
