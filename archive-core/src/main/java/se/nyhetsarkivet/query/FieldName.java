package se.nyhetsarkivet.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may stand before a colon, in Swedish, in English, and without diacritics. */
enum FieldName {
    HEADLINE,
    LEAD,
    BODY,
    EXACT,
    INFLECTED,
    COMPOUNDS,
    PUBLISHER,
    KEYWORD,
    DATE;

    private static final Map<String, FieldName> NAMES = Map.ofEntries(
            Map.entry("rubrik", HEADLINE),
            Map.entry("headline", HEADLINE),
            Map.entry("ingress", LEAD),
            Map.entry("lead", LEAD),
            Map.entry("text", BODY),
            Map.entry("body", BODY),
            Map.entry("exakt", EXACT),
            Map.entry("exact", EXACT),
            Map.entry("böjd", INFLECTED),
            Map.entry("bojd", INFLECTED),
            Map.entry("inflected", INFLECTED),
            Map.entry("sammansatt", COMPOUNDS),
            Map.entry("compounds", COMPOUNDS),
            Map.entry("avsändare", PUBLISHER),
            Map.entry("avsandare", PUBLISHER),
            Map.entry("publisher", PUBLISHER),
            Map.entry("ämne", KEYWORD),
            Map.entry("amne", KEYWORD),
            Map.entry("keyword", KEYWORD),
            Map.entry("datum", DATE),
            Map.entry("date", DATE));

    /** The field of a name, in upper or lower case. */
    static Optional<FieldName> of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return Optional.ofNullable(NAMES.get(composed.toLowerCase(Locale.ROOT)));
    }

    Token.Kind tokenKind() {
        return switch (this) {
            case HEADLINE, LEAD, BODY, EXACT, INFLECTED, COMPOUNDS -> Token.Kind.TEXT_FIELD;
            case PUBLISHER, KEYWORD, DATE -> Token.Kind.VALUE_FIELD;
        };
    }

    Optional<TextPart> textPart() {
        return switch (this) {
            case HEADLINE -> Optional.of(TextPart.HEADLINE);
            case LEAD -> Optional.of(TextPart.LEAD);
            case BODY -> Optional.of(TextPart.BODY);
            case EXACT, INFLECTED, COMPOUNDS, PUBLISHER, KEYWORD, DATE -> Optional.empty();
        };
    }

    Optional<Width> width() {
        return switch (this) {
            case EXACT -> Optional.of(Width.EXACT);
            case INFLECTED -> Optional.of(Width.INFLECTED);
            case COMPOUNDS -> Optional.of(Width.COMPOUNDS);
            case HEADLINE, LEAD, BODY, PUBLISHER, KEYWORD, DATE -> Optional.empty();
        };
    }
}
