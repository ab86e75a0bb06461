package se.nyhetsarkivet.intake.json;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** What an object says beside its long list. Only some short texts of it are ever held. Immutable. */
public final class JsonHead {

    private static final int MAX_TEXTS = 20;
    private static final int MAX_CHARACTERS = 1000;

    private final Map<String, List<String>> texts = new HashMap<>();

    private JsonHead() {}

    /**
     * Reads some fields of an object, as far as the document has no fault.
     *
     * @param json the document, an object
     * @param wanted the names of the fields
     * @return the fields
     */
    public static JsonHead of(Reader json, Set<String> wanted) {
        JsonHead head = new JsonHead();
        try (JsonParser parser = JsonFields.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    head.read(parser, parser.currentName(), wanted);
                }
            }
        } catch (JacksonException fault) {
            // Where the list is read, the fault is told.
            return head;
        }
        return head;
    }

    private void read(JsonParser parser, String field, Set<String> wanted) {
        JsonToken value = parser.nextToken();
        if (value == null || !wanted.contains(field)) {
            parser.skipChildren();
        } else if (value.isScalarValue()) {
            add(field, parser.getString());
        } else {
            names(parser, field);
        }
    }

    /** The names of the objects within a field, however deep. */
    private void names(JsonParser parser, String field) {
        int depth = 1;
        boolean named = false;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && named) {
                add(field, parser.getString());
            }
            named = token == JsonToken.PROPERTY_NAME && parser.currentName().equals("name");
        }
    }

    private void add(String field, String text) {
        List<String> known = texts.computeIfAbsent(field, name -> new ArrayList<>());
        if (known.size() < MAX_TEXTS && text.length() <= MAX_CHARACTERS) {
            known.add(text);
        }
    }

    /**
     * The texts of a field: itself, or the names of the objects that it holds.
     *
     * @param field the name of the field
     * @return the texts
     */
    public List<String> texts(String field) {
        return List.copyOf(texts.getOrDefault(field, List.of()));
    }

    /**
     * The text of a field.
     *
     * @param field the name of the field
     * @return the text, or the empty string
     */
    public String text(String field) {
        return texts(field).stream().findFirst().orElse("");
    }
}
