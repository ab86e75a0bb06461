package se.nyhetsarkivet.reference;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.reference.Reference.Kind;

/** What a reader may mean with a number, which need not say of what it is. */
final class AskedReferences {

    private static final String ACT = "EU ";

    private static final String DECISION = "EU beslut nr ";

    private static final Pattern NUMBER = Pattern.compile("\\bNR\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private AskedReferences() {}

    static Set<Reference> of(String typed) {
        String plain = typed.strip();
        return Stream.of(
                        plain,
                        capital(plain),
                        "(EU) " + withoutUnion(plain),
                        decision(plain),
                        inCapitals(plain),
                        plain.toLowerCase(Locale.ROOT))
                .map(AskedReferences::said)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> any(plain));
    }

    private static Set<Reference> said(String text) {
        Set<Reference> found = new LinkedHashSet<>();
        Reference.in(text).forEach(mention -> found.add(mention.reference()));
        return Collections.unmodifiableSet(found);
    }

    /** {@code ju2018/01234} as it is written. */
    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@code com(2021) 206} and {@code 2014/24/eu} as they are written; only the word for number and most of one name are in small letters. */
    private static String inCapitals(String text) {
        return NUMBER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("nr").replace("EURATOM", "Euratom");
    }

    private static String withoutUnion(String text) {
        return text.regionMatches(true, 0, ACT, 0, ACT.length())
                ? text.substring(ACT.length()).strip()
                : "";
    }

    private static String decision(String text) {
        return text.regionMatches(true, 0, DECISION, 0, DECISION.length())
                ? text.substring(DECISION.length()) + "/EU"
                : "";
    }

    private static Set<Reference> any(String number) {
        Set<Reference> found = new LinkedHashSet<>();
        for (List<Kind> kinds : List.of(NumberedDocument.OF_SESSION, NumberedDocument.OF_YEAR)) {
            for (Kind kind : kinds) {
                found.addAll(said(NumberedDocument.PREFIXES.getOrDefault(kind, "") + number));
            }
        }
        if (number.indexOf(':') < 0) {
            found.addAll(said("(EU) " + number));
        }
        return Collections.unmodifiableSet(found);
    }
}
