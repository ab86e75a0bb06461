package se.nyhetsarkivet.intake.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Collects the keys of the first object in each place of a text, and of all objects in a list; if an object is broken, also
 * those of the next one. For one thread.
 */
final class Outliner {

    private static final int MAX_DEPTH = 8;
    private static final Pattern NEXT_OBJECT = Pattern.compile(",\\s*(?=\\{\\s*\")");

    private final Map<String, Set<String>> keys;
    private final Deque<Container> containers = new ArrayDeque<>(List.of(Container.DOCUMENT));
    private final Deque<Set<String>> seen = new ArrayDeque<>(List.of(new LinkedHashSet<>()));
    private Container lastClosed = new Container("", false);
    private boolean goesOn;

    Outliner(Map<String, Set<String>> keys) {
        this.keys = keys;
    }

    /** Outlines a text; returns what follows the first object in it that is broken, or the empty string. */
    String outline(String text) {
        try (JsonParser parser = JsonFields.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            String key = "";
            if (goesOn) {
                parser.nextToken();
            }
            for (JsonToken token = parser.nextToken();
                    token != null && !containers.isEmpty();
                    token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    key = parser.currentName();
                    seen.getLast().add(key);
                } else if (token.isStructStart() && containers.size() > MAX_DEPTH) {
                    parser.skipChildren();
                } else if (token.isStructStart()) {
                    open(key, token == JsonToken.START_ARRAY);
                } else if (token.isStructEnd()) {
                    lastClosed = containers.removeLast();
                    seen.removeLast();
                }
            }
            return "";
        } catch (UnexpectedEndOfInputException endOfBeginning) {
            // What was seen so far is the outline; a beginning mostly ends within an object.
            return "";
        } catch (JacksonException broken) {
            return behind(text, broken);
        }
    }

    private void open(String key, boolean list) {
        Container opened = containers.getLast().opened(key, list);
        Set<String> fields = new LinkedHashSet<>();
        boolean first = !opened.list() && keys.putIfAbsent(opened.place(), fields) == null;
        // The first of a list may be empty, or of another kind than the rest.
        boolean together = !list && (goesOn || opened.place().endsWith("[]"));
        containers.addLast(opened);
        seen.addLast(!first && together ? keys.getOrDefault(opened.place(), fields) : fields);
    }

    /** The rest of the outermost list of objects, from the next object on. */
    private String behind(String text, JacksonException broken) {
        long place = broken.getLocation() == null ? -1 : broken.getLocation().getCharOffset();
        Matcher next = NEXT_OBJECT.matcher(text);
        if (containers.size() == 1 && lastClosed.list()) {
            // A list that goes on had not ended.
            containers.addLast(lastClosed);
            seen.addLast(new LinkedHashSet<>());
        }
        while (containers.size() > 2 && !isOutermostList()) {
            containers.removeLast();
            seen.removeLast();
        }
        boolean found =
                place >= 0 && place <= text.length() && isOutermostList() && next.find(Math.max(0, (int) place - 3));
        goesOn = true;
        return found ? "[" + text.substring(next.end()) : "";
    }

    private boolean isOutermostList() {
        return containers.size() > 1
                && containers.getLast().list()
                && containers.stream().skip(1).filter(Container::list).count() == 1;
    }
}
