package se.nyhetsarkivet.intake.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which objects the beginning of a JSON document has, and where. A place is written {@code ""} for an object that stands by
 * itself, {@code []} for one in a list and {@code hits.items[]} for one in a list that other objects wrap.
 *
 * @param keys the keys of the first object in each place or of all in a list, outer places first
 * @param oneALine whether every object has a line for itself
 */
public record JsonOutline(Map<String, Set<String>> keys, boolean oneALine) {

    private static final int ATTEMPTS = 5;
    private static final int LINES = 20;

    /** Copies the keys. */
    public JsonOutline {
        keys = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /**
     * Outlines a document, as far as its beginning is JSON.
     *
     * @param beginning the beginning of the text
     * @return the outline, empty if it does not begin as JSON does
     */
    public static JsonOutline of(String beginning) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        String text = beginning.strip();
        for (int i = 0; i < ATTEMPTS && (text.startsWith("{") || text.startsWith("[")); i++) {
            outline(text, keys);
            int lineEnd = text.indexOf('\n');
            if (!keys.isEmpty() || lineEnd < 0) {
                break;
            }
            text = text.substring(lineEnd).strip();
        }
        return new JsonOutline(keys, isOneALine(beginning));
    }

    /**
     * The place of the records.
     *
     * @param isRecord tells a record from its keys
     * @return the outermost place where one is
     */
    public Optional<String> place(Predicate<Set<String>> isRecord) {
        return keys.entrySet().stream()
                .filter(place -> isRecord.test(place.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void outline(String text, Map<String, Set<String>> keys) {
        Outliner outliner = new Outliner(keys);
        String rest = text;
        for (int i = 0; i < ATTEMPTS && !rest.isEmpty(); i++) {
            rest = outliner.outline(rest);
        }
    }

    /** In a document that spans lines, inner objects may have a line for themselves too, but most lines are other ones. */
    private static boolean isOneALine(String beginning) {
        List<String> lines = beginning
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .toList();
        long whole = lines.stream()
                .filter(line -> line.startsWith("{") && line.endsWith("}"))
                .count();
        return whole > 0 && whole * 2 >= lines.size();
    }
}
