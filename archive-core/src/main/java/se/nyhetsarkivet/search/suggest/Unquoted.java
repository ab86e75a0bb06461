package se.nyhetsarkivet.search.suggest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.token.FieldName;
import se.nyhetsarkivet.reference.Reference;

/**
 * What was typed, without the quotation marks of its phrases. The value of a field that takes no words keeps them, since it would become
 * another value without.
 *
 * @param text the text; as typed if no phrase lost its quotation marks
 * @param ofNumber whether one of the phrases is the number of something, which nobody quotes from memory and none of whose words alone
 *     finds it
 */
record Unquoted(String text, boolean ofNumber) {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final String FIELD = "(?:(?<field>\\p{L}+):(?<space>[\\s\\p{Z}]*)\\(?)?";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    static Unquoted of(String typed, QueryNode query) {
        List<QueryNode> parts = query instanceof All(var required, var excluded) ? required : List.of(query);
        String text = typed;
        boolean ofNumber = false;
        for (QueryNode part : parts) {
            QueryNode inner = part instanceof InText inText ? inText.query() : part;
            if (inner instanceof Phrase(String quoted, var width)) {
                String without = without(text, quoted, part instanceof InText);
                ofNumber |= !without.equals(text) && isNumber(quoted);
                text = without;
            }
        }
        return new Unquoted(text, ofNumber);
    }

    private static String without(String text, String quoted, boolean grouped) {
        Matcher phrase = Pattern.compile(
                        FIELD + "(?<phrase>[" + QUOTES + "]\\s*" + Pattern.quote(quoted) + "\\s*[" + QUOTES + "])")
                .matcher(text);
        if (!phrase.find()) {
            return text;
        }
        boolean ofWords = true;
        boolean inGroup = grouped;
        if (phrase.group("field") != null) {
            Optional<FieldName> field = FieldName.of(phrase.group("field"));
            boolean takesWords = field.filter(Unquoted::takesWords).isPresent();
            ofWords = takesWords || (field.isEmpty() && !phrase.group("space").isEmpty());
            inGroup |= takesWords;
        }
        String words = inGroup ? "(" + quoted + ")" : quoted;
        return ofWords ? text.substring(0, phrase.start("phrase")) + words + text.substring(phrase.end()) : text;
    }

    private static boolean takesWords(FieldName field) {
        return field.textPart().isPresent() || field.width().isPresent();
    }

    /** A reference, or digits with one word beside them, as {@code RiR 2023:17}. */
    private static boolean isNumber(String quoted) {
        List<String> words = List.of(SPACE.split(quoted.strip()));
        long withDigits = words.stream().filter(Unquoted::hasDigit).count();
        long withLetters = words.stream()
                .filter(word -> !hasDigit(word) && word.chars().anyMatch(Character::isLetter))
                .count();
        return !Reference.in(quoted).isEmpty() || (withDigits > 0 && withLetters <= 1);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Whether a word was typed as a reference, which is no word that may be misspelt. */
    static boolean isReference(String typed, String word) {
        Matcher value = Pattern.compile(FIELD + Pattern.quote(word)).matcher(typed);
        while (value.find()) {
            String name = value.group("field");
            if (name != null
                    && FieldName.of(name).filter(FieldName.REFERENCE::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
