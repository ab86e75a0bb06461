package se.nyhetsarkivet.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.reference.Reference.Kind;
import se.nyhetsarkivet.reference.Reference.Mention;

/**
 * Numbers that follow a reference and do not say again of what they are, as in {@code prop. 2017/18:105 och 106} and
 * {@code SFS 2021:783–785}.
 */
final class NumberList {

    private static final Pattern CONNECTION = Pattern.compile(
            "\\s*(?:,|&|[-\u2010-\u2013\u2212])\\s*|\\s*,?\\s+(?:och|samt|eller|resp\\.|respektive|and)\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What may follow a number that is of a list, rather than one that counts what comes next. */
    private static final Pattern AFTER = Pattern.compile(
            "\\s*(?:$|[.;:)\\]\\n\"\u201d]|,(?!\\d)|(?:och|samt|eller)\\s+\\d"
                    + "|(?:om|i|av|som|att|till|för|med|från|har|ska|skall|är|var|kommer|innebär|innehåller|föreslår|föreslås|dels|gäller|ger|gav|trädde|träder|bygger"
                    + "|finns|lämnas|lämnades|överlämnades|beslutades|antas|antogs|behandlar|behandlas|på|vid|under|utan|men|den|det|de)\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Behind a comma a number is of a list only if the list goes on. */
    private static final Pattern GOES_ON =
            Pattern.compile("\\s*(?:,\\s*\\d|(?:och|samt|eller)\\s+\\d|[.)\\]]\\s*$)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Set<Kind> LISTED = Set.of(
            Kind.PROPOSITION,
            Kind.COMMUNICATION,
            Kind.RIKSDAG_LETTER,
            Kind.INQUIRY_REPORT,
            Kind.MINISTRY_REPORT,
            Kind.TERMS_OF_REFERENCE,
            Kind.STATUTE,
            Kind.REGULATION,
            Kind.AUDIT_REPORT,
            Kind.TREATY);

    private static final int MOST_IMPLIED = 50;
    private static final int LARGEST_NUMBER = 1_899;

    private NumberList() {}

    /** Whether only what holds a list together stands between two places. */
    static boolean connects(String text, int end, int start) {
        return CONNECTION.matcher(text).region(end, start).matches();
    }

    /** The number as the next of a list, with those that a dash leaves out; empty if it is something else. */
    static List<Mention> read(String text, int start, int end, Mention last) {
        Kind kind = last.reference().kind();
        int value = Characters.number(text, start, end);
        boolean possible = LISTED.contains(kind) && value > 0 && value <= LARGEST_NUMBER && end - start <= 4;
        if (!possible || !Characters.endsNumber(text, end) || !connects(text, last.end(), start)) {
            return List.of();
        }
        boolean dash = isDash(text, last.end(), start);
        int before = number(last.reference());
        boolean follows = dash
                ? start - last.end() == 1 && value > before && !Characters.isDash(Characters.at(text, end))
                : text.substring(last.end(), start).strip().equals(",")
                        ? matches(GOES_ON, text, end)
                        : matches(AFTER, text, end);
        if (!follows) {
            return List.of();
        }
        Mention one = new Mention(of(last.reference(), value), start, end);
        List<Mention> all = new ArrayList<>(implied(text, last, one));
        all.add(one);
        return all;
    }

    /** Those that a dash between two references leaves out. */
    static List<Mention> implied(String text, Mention last, Mention next) {
        boolean range = isDash(text, last.end(), next.start())
                && LISTED.contains(last.reference().kind())
                && stem(last.reference()).equals(stem(next.reference()));
        List<Mention> between = new ArrayList<>();
        if (range) {
            int to = Math.min(number(next.reference()), number(last.reference()) + MOST_IMPLIED);
            for (int number = number(last.reference()) + 1; number < to; number++) {
                between.add(new Mention(of(last.reference(), number), last.end(), last.end()));
            }
        }
        return between;
    }

    private static boolean isDash(String text, int end, int start) {
        String between = text.substring(Math.min(end, start), start).strip();
        return between.length() == 1 && Characters.isDash(between.charAt(0));
    }

    private static boolean matches(Pattern pattern, String text, int from) {
        int to = Math.min(text.length(), from + 30);
        return pattern.matcher(text).region(from, to).lookingAt();
    }

    private static Reference of(Reference like, int number) {
        return new Reference(like.kind(), stem(like) + number);
    }

    private static String stem(Reference reference) {
        return reference.text().substring(0, reference.text().lastIndexOf(':') + 1);
    }

    private static int number(Reference reference) {
        String text = reference.text();
        return Optional.of(text.substring(text.lastIndexOf(':') + 1))
                .filter(digits -> Characters.endOfDigits(digits, 0) == digits.length())
                .map(digits -> Characters.number(digits, 0, digits.length()))
                .orElse(0);
    }
}
