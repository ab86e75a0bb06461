package se.nyhetsarkivet.query.token;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.query.TextPart;
import se.nyhetsarkivet.query.Width;

/**
 * What may stand before a colon, in Swedish, in English, without diacritics, and as other archives call it, among them
 * Mediearkivet.
 */
public enum FieldName {
    HEADLINE("rubrik headline titel title"),
    LEAD("ingress lead intros intro"),
    BODY("text body fulltext brödtext brodtext"),
    EXACT("exakt exact"),
    INFLECTED("böjd bojd inflected"),
    COMPOUNDS("sammansatt compounds"),
    PUBLISHER("avsändare avsandare utgivare publisher srcname sourcename source källa kalla myndighet"),
    KEYWORD("ämne amne keyword keywords ämnesord amnesord subject tagg tag"),
    REFERENCE("referens ref reference"),
    DATE("datum date pubdate published publicerad år year"),
    SINCE("från fran from fromdate startdate"),
    UNTIL("till to todate enddate"),
    /** What other archives know of an item and this one does not, so that nothing can be asked for by it. */
    WITHOUT_MEANING(
            "mediatype mediatyp medietyp mediegrupp srctype sourcetype srcid sourceid lang language språk sprak country"
                    + " land region page pagenumber sida section sektion avdelning edition upplaga reach wordcount");

    /**
     * These stand before a colon in plain text too, as in {@code Källa: SCB}. With a capital, or where they have no meaning here,
     * they are fields only directly before a value.
     */
    private static final String NAMES_ALSO_WORDS =
            "titel title source källa kalla myndighet subject published publicerad år year från fran from till to språk sprak"
                    + " country land region page sida section sektion avdelning edition upplaga language referens ref reference";

    private static final Set<String> ALSO_WORDS = Set.of(NAMES_ALSO_WORDS.split(" ", -1));

    private static final Map<String, FieldName> FIELDS = fields();

    private final String names;

    FieldName(String names) {
        this.names = names;
    }

    private static Map<String, FieldName> fields() {
        Map<String, FieldName> fields = new HashMap<>();
        for (FieldName field : values()) {
            for (String name : field.names.split(" ", -1)) {
                fields.put(name, field);
            }
        }
        return Map.copyOf(fields);
    }

    /** The field of a name, in upper or lower case. */
    public static Optional<FieldName> of(String name) {
        return Optional.ofNullable(FIELDS.get(normal(name)));
    }

    /** Whether a name of this field, with a space behind its colon, is rather a word of a text that was pasted. */
    boolean isWordOfText(String name) {
        boolean typedAsField = this != WITHOUT_MEANING && name.equals(name.toLowerCase(Locale.ROOT));
        return !typedAsField && ALSO_WORDS.contains(normal(name));
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    Token.Kind tokenKind() {
        return switch (this) {
            case HEADLINE, LEAD, BODY, EXACT, INFLECTED, COMPOUNDS -> Token.Kind.TEXT_FIELD;
            case PUBLISHER, KEYWORD, REFERENCE, DATE, SINCE, UNTIL, WITHOUT_MEANING -> Token.Kind.VALUE_FIELD;
        };
    }

    public Optional<TextPart> textPart() {
        return switch (this) {
            case HEADLINE -> Optional.of(TextPart.HEADLINE);
            case LEAD -> Optional.of(TextPart.LEAD);
            case BODY -> Optional.of(TextPart.BODY);
            case EXACT, INFLECTED, COMPOUNDS, PUBLISHER, KEYWORD, REFERENCE, DATE, SINCE, UNTIL, WITHOUT_MEANING ->
                Optional.empty();
        };
    }

    public Optional<Width> width() {
        return switch (this) {
            case EXACT -> Optional.of(Width.EXACT);
            case INFLECTED -> Optional.of(Width.INFLECTED);
            case COMPOUNDS -> Optional.of(Width.COMPOUNDS);
            case HEADLINE, LEAD, BODY, PUBLISHER, KEYWORD, REFERENCE, DATE, SINCE, UNTIL, WITHOUT_MEANING ->
                Optional.empty();
        };
    }
}
