package se.nyhetsarkivet.reference;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.reference.Reference.Kind;

/** What a reader may mean with a number, which need not say of what it is. */
final class AskedReferences {

    private static final String ACT = "EU ";

    private static final String DECISION = "EU beslut nr ";

    private AskedReferences() {}

    static Set<Reference> of(String typed) {
        String plain = typed.strip();
        return Stream.of(plain, capital(plain), "(EU) " + withoutUnion(plain), decision(plain))
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

    private static String withoutUnion(String text) {
        return text.regionMatches(true, 0, ACT, 0, ACT.length())
                ? text.substring(ACT.length()).strip()
                : "";
    }

    private static String decision(String text) {
        return text.startsWith(DECISION) ? text.substring(DECISION.length()) + "/EU" : "";
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
