package se.nyhetsarkivet.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import se.nyhetsarkivet.InvalidValueException;

/**
 * SHA-256 over the canonical content of an item: two revisions have the same fingerprint exactly when they say the same.
 *
 * <p>Anyone can compute it. The canonical content is a sequence of fields in UTF-8, each written as the key, a space, the
 * number of bytes of the value, a line feed, the value and a line feed. The keys come in this order: {@code identifier},
 * {@code headline}, {@code abstract}, {@code articleBody}, {@code datePublished}, {@code dateModified},
 * {@code publisher}, {@code url}, {@code keywords} (once for each), {@code author} (once for each), {@code inLanguage},
 * then the unknown keys in the order of their UTF-16 code units, with their compact JSON as value. A field that is empty
 * is left out.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {

    /** How many hexadecimal digits there are. */
    public static final int DIGITS = 64;

    /** Enough to differ from the fingerprints of any archive by chance: as many bits as an item id. */
    private static final int SHORTENED_DIGITS = 20;

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if the value is not 64 lower-case hexadecimal digits
     */
    public Fingerprint {
        if (hex.length() != DIGITS || !hex.chars().allMatch(Fingerprint::isDigit)) {
            throw new InvalidValueException("'" + hex + "' is not a fingerprint; expected 64 hexadecimal digits");
        }
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    static Fingerprint of(NewsItem item) {
        MessageDigest digest = Sha256.newDigest();
        add(digest, "identifier", item.identifier());
        add(digest, "headline", item.headline());
        add(digest, "abstract", item.lead());
        add(digest, "articleBody", item.body());
        add(digest, "datePublished", item.published().iso());
        item.modified().ifPresent(date -> add(digest, "dateModified", date.iso()));
        add(digest, "publisher", item.publisher());
        add(digest, "url", item.url());
        item.keywords().forEach(keyword -> add(digest, "keywords", keyword));
        item.authors().forEach(author -> add(digest, "author", author));
        add(digest, "inLanguage", item.language());
        item.extra().forEach((key, json) -> add(digest, key, json));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((key + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) '\n');
    }

    /**
     * The fingerprint where there is little room, as in a citation.
     *
     * @return its first 20 digits
     */
    public String shortened() {
        return hex.substring(0, SHORTENED_DIGITS);
    }

    @Override
    public String toString() {
        return hex;
    }
}
