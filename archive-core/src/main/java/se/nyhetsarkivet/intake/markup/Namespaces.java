package se.nyhetsarkivet.intake.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** What the prefixes of names stand for at a place of a document. For one thread. */
final class Namespaces {

    private static final String DECLARATION = "xmlns";

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    void enter(SortedMap<String, String> attributes) {
        Map<String, String> outer = here();
        Map<String, String> inner = outer;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (name.equals(DECLARATION) || name.startsWith(DECLARATION + ":")) {
                inner = inner == outer ? new HashMap<>(outer) : inner;
                inner.put(prefix(name.equals(DECLARATION) ? "" : name.substring(DECLARATION.length() + 1) + ":"), attribute.getValue().strip());
            }
        }
        scopes.push(inner);
    }

    void leave() {
        scopes.pop();
    }

    /** The namespace of a name as written; the prefix itself if it stands for none, as feeds forget to say. */
    String of(String qualifiedName) {
        String prefix = prefix(qualifiedName);
        return here().getOrDefault(prefix, prefix);
    }

    static String local(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
    }

    private static String prefix(String qualifiedName) {
        return qualifiedName.substring(0, Math.max(0, qualifiedName.indexOf(':')));
    }

    private Map<String, String> here() {
        return scopes.isEmpty() ? Map.of() : scopes.peek();
    }
}
