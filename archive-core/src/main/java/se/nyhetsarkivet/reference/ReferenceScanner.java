package se.nyhetsarkivet.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.reference.Reference.Mention;

/**
 * Goes through a text from number to number. Most numbers are no references, which the character behind them shows; only of the others
 * is looked at what stands around them. For one text.
 */
final class ReferenceScanner {

    /** Where none of these is, no number of any form has to be looked for. */
    private static final List<String> CASE_WORDS = List.of("dnr", "Dnr", "DNR", "iarien", "IARIEN");

    private static final int CELEX_BEGINS = 5;

    private static final int YEAR = 4;

    /** A number in a list stands at most so far behind the one before it. */
    private static final int LONGEST_CONNECTION = 14;

    private final String text;
    private boolean looked;
    private boolean hasCaseWord;
    private final List<Mention> mentions = new ArrayList<>();

    ReferenceScanner(String text) {
        this.text = text;
    }

    List<Mention> scan() {
        int at = 0;
        while (at < text.length()) {
            if (Characters.isDigit(text.charAt(at))) {
                int end = Characters.endOfDigits(text, at);
                at = read(at, end) ? Math.max(end, mentions.getLast().end()) : end;
            } else {
                at++;
            }
        }
        return List.copyOf(mentions);
    }

    private boolean read(int start, int end) {
        char next = Characters.at(text, end);
        int floor = mentions.isEmpty() ? 0 : mentions.getLast().end();
        Optional<Mention> one = alone(start, end, floor);
        if (one.isPresent()) {
            Mention found = one.get();
            before(start).ifPresent(last -> mentions.addAll(NumberList.implied(text, last, found)));
            mentions.add(found);
            return true;
        }
        List<Mention> inList = before(start)
                .filter(last -> next != ':' && next != '/')
                .map(last -> NumberList.read(text, start, end, last))
                .orElse(List.of());
        mentions.addAll(inList);
        return !inList.isEmpty();
    }

    /** A reference that needs no other before it. */
    private Optional<Mention> alone(int start, int end, int floor) {
        char next = Characters.at(text, end);
        boolean spaced = Characters.isSpace(next) && Characters.at(text, end + 1) == '/';
        if (spaced || next == ':' || next == '/' || Characters.isDash(next) || (next == '.' && namesCases())) {
            return numbered(start, end, floor);
        }
        if ((next == ')' || next == ']') && end - start == YEAR) {
            return EuropeanNumber.document(text, start, end, floor);
        }
        return end - start == CELEX_BEGINS && Character.isUpperCase(next)
                ? CelexNumber.read(text, start, end)
                : Optional.empty();
    }

    private Optional<Mention> numbered(int start, int end, int floor) {
        Optional<Mention> before = before(start);
        return NumberedDocument.read(text, start, end, floor, before)
                .or(() -> CaseNumber.ofMinistry(text, start, end, floor))
                .or(() -> EuropeanNumber.document(text, start, end, floor))
                .or(() -> EuropeanNumber.read(text, start, end, floor, before))
                .or(() -> namesCases() ? CaseNumber.marked(text, start, floor) : Optional.empty());
    }

    /** Looked up once, and only in a text with a number that may be one. */
    private boolean namesCases() {
        if (!looked) {
            looked = true;
            hasCaseWord = CASE_WORDS.stream().anyMatch(text::contains);
        }
        return hasCaseWord;
    }

    private Optional<Mention> before(int start) {
        return mentions.isEmpty() || start - mentions.getLast().end() > LONGEST_CONNECTION
                ? Optional.empty()
                : Optional.of(mentions.getLast());
    }
}
