package se.nyhetsarkivet.web.changes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;

/**
 * Which words are asked for, and where, as the address says it.
 *
 * @param words the words as they were typed
 * @param inflected whether other forms of a word count too; only of a single word
 * @param publisher whose items are looked at; empty for all
 * @param item the item that is looked at, if it is one
 * @param itemText what was typed for the item
 */
record WordQuestion(String words, boolean inflected, String publisher, Optional<ItemId> item, String itemText) {

    private static final int LONGEST = 500;

    /** An id, alone or in the address of a page. */
    private static final Pattern ID = Pattern.compile("(?:^|/nyhet/|/items/)(?<id>[0-9a-z]{16})(?:[/?#]|$)");

    static WordQuestion read(Map<String, List<String>> values) {
        String itemText = first(values, "item");
        Matcher id = ID.matcher(itemText);
        return new WordQuestion(
                first(values, "q"),
                first(values, "width").equals("inflected"),
                first(values, "publisher"),
                id.find() ? item(id.group("id")) : Optional.empty(),
                itemText);
    }

    private static Optional<ItemId> item(String id) {
        try {
            return Optional.of(new ItemId(id));
        } catch (InvalidValueException notAnId) {
            return Optional.empty();
        }
    }

    private static String first(Map<String, List<String>> values, String name) {
        String text = values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    boolean isAsked() {
        return !plain().isEmpty();
    }

    boolean namesNoItem() {
        return !itemText.isEmpty() && item.isEmpty();
    }

    private String plain() {
        return words.replace("\"", " ").replace("”", " ").strip();
    }

    /** What is in quotation marks is searched for as it is written. */
    SearchRequest request() {
        String plain = plain();
        boolean oneWord = plain.chars().allMatch(Character::isLetterOrDigit);
        SearchRequest request = inflected && oneWord
                ? SearchRequest.of(plain).withWidth(Width.INFLECTED)
                : SearchRequest.of("\"" + plain + "\"");
        return publisher.isEmpty() ? request : request.withPublishers(Set.of(publisher));
    }
}
