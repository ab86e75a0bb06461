package se.nyhetsarkivet.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.reference.Reference.Kind;
import se.nyhetsarkivet.reference.Reference.Mention;

/** A number of the register of the law of the European Union, as {@code 32016R0679}, which names an act, a document or a case. */
final class CelexNumber {

    private static final int YEAR_FIRST_FOR_ALL = 2015;

    private static final Pattern NUMBER = Pattern.compile(
            "(?<sector>[356])(?<year>(?:19|20)\\d\\d)(?<type>[A-Z]{1,2})(?<number>\\d{4})(?![\\p{L}\\p{N}])");

    private CelexNumber() {}

    static Optional<Mention> read(String text, int start, int end) {
        Matcher celex = NUMBER.matcher(text).region(start, Math.min(text.length(), end + 7));
        celex.useTransparentBounds(true);
        char before = Characters.at(text, start - 1);
        if (Character.isLetterOrDigit(before) || !celex.lookingAt()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(celex.group("year"));
        int number = Integer.parseInt(celex.group("number"));
        return reference(celex.group("sector") + celex.group("type"), year, number)
                .map(reference -> new Mention(reference, start, celex.end()));
    }

    private static Optional<Reference> reference(String type, int year, int number) {
        return switch (type) {
            case "3R" ->
                Optional.of(act(year >= YEAR_FIRST_FOR_ALL ? year + "/" + number : "nr " + number + "/" + year));
            case "3L", "3D", "3F", "3H" -> Optional.of(act(year + "/" + number));
            case "5PC", "5DC" -> Optional.of(document("COM", year, number));
            case "5SC" -> Optional.of(document("SWD", year, number));
            case "5JC" -> Optional.of(document("JOIN", year, number));
            case "6CJ", "6CC", "6CO" -> Optional.of(ofCourt("C", year, number));
            case "6TJ", "6TO" -> Optional.of(ofCourt("T", year, number));
            default -> Optional.empty();
        };
    }

    private static Reference act(String number) {
        return new Reference(Kind.EU_ACT, "EU " + number);
    }

    private static Reference document(String series, int year, int number) {
        return new Reference(Kind.EU_DOCUMENT, series + "(" + year + ") " + number);
    }

    private static Reference ofCourt(String court, int year, int number) {
        return new Reference(Kind.EU_CASE, "%s-%d/%02d".formatted(court, number, year % 100));
    }
}
