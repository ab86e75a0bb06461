package se.nyhetsarkivet.item;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;

/**
 * The stable name of a news item: 16 characters that are safe in a URL and can be read aloud (digits and lower-case
 * letters without i, l, o and u).
 *
 * <p>It is derived from what the source itself calls the item, so that the same item gets the same id in every archive:
 * the publisher together with the identifier, else with the URL, else with the date and the headline. Where different news
 * share such a name, an import adds to it what tells them apart. It holds the first 80 bits of a SHA-256; among a million items
 * two share an id with a probability of about one in 10<sup>12</sup>.
 *
 * @param value the 16 characters
 */
public record ItemId(String value) implements Comparable<ItemId> {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final int BITS_PER_CHARACTER = 5;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if the value is not 16 characters of the alphabet
     */
    public ItemId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException("'" + (value.length() > 40 ? value.substring(0, 40) + "…" : value)
                    + "' is not an item id; expected 16 digits and lower-case letters");
        }
    }

    static ItemId derivedFrom(NewsItem item) {
        String name;
        if (!item.identifier().isEmpty()) {
            name = "identifier\n" + item.identifier();
        } else if (!item.url().isEmpty()) {
            name = "url\n" + item.url();
        } else {
            name = "headline\n" + item.published().iso() + "\n" + item.headline();
        }
        return named(item.publisher(), name);
    }

    /**
     * The id of what a publisher calls by a name.
     *
     * @param publisher the publisher, or the empty string
     * @param name the kind of the name, a line feed and the name
     * @return the id
     */
    public static ItemId named(String publisher, String name) {
        byte[] digest = Sha256.of((publisher + "\n" + name).getBytes(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < LENGTH; i++) {
            buffer = (buffer << Byte.SIZE) | (digest[i] & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS_PER_CHARACTER) {
                bits -= BITS_PER_CHARACTER;
                text.append(ALPHABET.charAt((buffer >> bits) & (ALPHABET.length() - 1)));
            }
            buffer &= (1 << bits) - 1;
        }
        return new ItemId(text.toString());
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
