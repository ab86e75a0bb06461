package se.nyhetsarkivet.intake.markup.xml.mending;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** What the prefixes of names stand for at a place of a document. For one thread. */
public final class Namespaces {

    private static final String DECLARATION = "xmlns";

    /** Nobody who means well has more. */
    private static final int MAX_PREFIXES = 256;

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_DEPTH = 512;

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    public void enter(SortedMap<String, String> attributes) {
        boolean declares =
                scopes.size() < MAX_DEPTH && attributes.keySet().stream().anyMatch(Namespaces::isDeclaration);
        scopes.push(declares ? extended(here(), attributes) : here());
    }

    private static Map<String, String> extended(Map<String, String> outer, SortedMap<String, String> attributes) {
        Map<String, String> inner = new HashMap<>(outer);
        attributes.forEach((name, space) -> {
            if (isDeclaration(name) && inner.size() < MAX_PREFIXES && space.length() < MAX_LENGTH) {
                inner.put(name.contains(":") ? local(name) : "", space.strip());
            }
        });
        return inner;
    }

    private static boolean isDeclaration(String name) {
        return name.equals(DECLARATION) || name.startsWith(DECLARATION + ":");
    }

    public void leave() {
        scopes.pop();
    }

    /** The namespace of a name as written; the prefix itself if it stands for none, as feeds forget to say. */
    public String of(String qualifiedName) {
        String prefix = prefix(qualifiedName);
        return here().getOrDefault(prefix, prefix);
    }

    public static String local(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
    }

    private static String prefix(String qualifiedName) {
        return qualifiedName.substring(0, Math.max(0, qualifiedName.indexOf(':')));
    }

    private Map<String, String> here() {
        return scopes.isEmpty() ? Map.of() : scopes.peek();
    }
}
