package se.nyhetsarkivet.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What sources write where an identifier belongs. */
public final class Identifiers {

    /** What people and programs write for none, without signs and spaces. */
    private static final Set<String> NONE = Set.of(
            "na",
            "none",
            "null",
            "nil",
            "nan",
            "undefined",
            "unknown",
            "missing",
            "empty",
            "false",
            "true",
            "tbd",
            "todo",
            "test",
            "id",
            "guid",
            "nr",
            "saknas",
            "uppgiftsaknas",
            "idsaknas",
            "okänd",
            "okänt",
            "ingen",
            "inget",
            "inga",
            "ingetid",
            "ejangivet",
            "ejangiven",
            "ejtillgänglig",
            "ejtillgängligt",
            "finnsej",
            "tom",
            "tomt",
            "värde",
            "värdefel",
            "ref",
            "value",
            "name",
            "namn",
            "objectobject",
            "aboutblank",
            "javascriptvoid0");

    private static final Pattern NOTHING = Pattern.compile("(?:(?:urn)?(?:uuid)?0{32})?|xx+");
    private static final Pattern BARE_SCHEME = Pattern.compile("(?i)(?:https?|urn|tag|mailto|javascript):/*");

    /** Of a form that others do not use too by chance: with a scheme, a UUID, or long and mixed. */
    private static final Pattern OWN = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:\\S{4,}"
            + "|\\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}}?"
            + "|(?=\\S*\\p{L})(?=\\S*\\p{N})\\S{12,}");

    private Identifiers() {}

    /**
     * Whether an identifier names an item. What stands for a missing one does not, nor does the address of a site's first page.
     *
     * @param identifier the identifier
     * @return false if it says nothing
     */
    public static boolean name(String identifier) {
        return name(identifier, Address.of(identifier));
    }

    /** As {@link #name(String)}, of an identifier that was read as an address already. */
    static boolean name(String identifier, Optional<Address> address) {
        if (address.isPresent()) {
            return address.get().isOfAPage() || !address.get().fragment().isEmpty();
        }
        String plain = withoutSigns(identifier.toLowerCase(Locale.ROOT));
        return !NOTHING.matcher(plain).matches()
                && !NONE.contains(plain)
                && !BARE_SCHEME.matcher(identifier).matches();
    }

    /** Only the letters and numbers of a text. */
    private static String withoutSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Identifiers::isLetterOrNumber).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isLetterOrNumber(int point) {
        int kind = Character.getType(point);
        return Character.isLetterOrDigit(point) || kind == Character.LETTER_NUMBER || kind == Character.OTHER_NUMBER;
    }

    /**
     * Whether an identifier is of a form that no other item has by chance, as a number has.
     *
     * @param identifier the identifier
     * @return true for addresses, URNs, UUIDs and the like
     */
    static boolean isOwn(String identifier) {
        return OWN.matcher(identifier).matches();
    }

    /** An identifier that is an address has several forms. Its fragment may be all that tells it from others. */
    static String comparable(String identifier) {
        return Address.of(identifier)
                .map(address -> address.comparable() + address.fragment())
                .orElse(identifier);
    }

    /** The forms of names that are made of an identifier, that of a new name first. */
    static List<String> nameForms(String identifier) {
        return Address.of(identifier)
                .map(address -> address.nameForms().stream()
                        .map(form -> form + address.fragment())
                        .toList())
                .orElse(List.of(identifier));
    }
}
