package se.nyhetsarkivet.intake.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.json.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an object, found by name whatever its capitals; a field that is not there is the empty text. Immutable. */
public final class JsonFields {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(256)
                    .maxStringLength(JsonObjects.MAX_CHARACTERS)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private JsonFields(ObjectNode object) {
        object.properties()
                .forEach(field -> fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
    }

    /**
     * Parses an object.
     *
     * @param json the object as text
     * @return its fields
     * @throws InvalidValueException if the text is not a valid JSON object
     */
    public static JsonFields parse(String json) {
        if (json.indexOf(TextEncoding.UNREADABLE) >= 0) {
            throw new InvalidValueException("the object has bytes that are no characters; expected UTF-8");
        }
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return new JsonFields(object);
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new InvalidValueException("this JSON is deeper or longer than is safe to read: " + reason(tooMuch));
        } catch (JacksonException notJson) {
            throw new InvalidValueException("this is not valid JSON: " + reason(notJson));
        }
        throw new InvalidValueException("this is no JSON object; expected one here");
    }

    /**
     * Whether a text is a valid JSON object.
     *
     * @param json the text
     * @return true if {@link #parse} reads it
     */
    public static boolean isObject(String json) {
        try {
            parse(json);
            return true;
        } catch (InvalidValueException broken) {
            return false;
        }
    }

    private static String reason(JacksonException notJson) {
        TokenStreamLocation location = notJson.getLocation();
        String message = JsonFault.of(notJson);
        return location == null
                ? message
                : message + " (line " + location.getLineNr() + " of the object, column " + location.getColumnNr() + ")";
    }

    /**
     * The first of some fields that is a text or a number and not blank, or a date as a list of its numbers.
     *
     * @param names the names
     * @return its text, or the empty string
     */
    public String text(String... names) {
        return Stream.of(names)
                .map(name -> textOf(fields.get(name.toLowerCase(Locale.ROOT))))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /**
     * The texts of a field: itself, or its elements; for an object its name.
     *
     * @param name the name of the field
     * @return the texts, without blank ones
     */
    public List<String> texts(String name) {
        return elements(name).stream()
                .map(element ->
                        element instanceof ObjectNode object ? new JsonFields(object).text("name") : textOf(element))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /**
     * The objects of a field: itself, or its elements.
     *
     * @param name the name of the field
     * @return the objects
     */
    public List<JsonFields> objects(String name) {
        return elements(name).stream()
                .filter(ObjectNode.class::isInstance)
                .map(element -> new JsonFields((ObjectNode) element))
                .toList();
    }

    /**
     * The object that a field holds.
     *
     * @param name the name of the field
     * @return the object, or the first of several, or one without fields
     */
    public JsonFields object(String name) {
        return objects(name).stream().findFirst().orElseGet(() -> new JsonFields(MAPPER.createObjectNode()));
    }

    /**
     * The names of all fields.
     *
     * @return the names, in small letters and in order
     */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /**
     * The names of the fields that begin in some way.
     *
     * @param beginning the beginning, in small letters
     * @return the names, in small letters and in order
     */
    public List<String> namesBeginning(String beginning) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    /**
     * A field as compact JSON.
     *
     * @param name the name
     * @return the JSON, or empty if there is no such field or nothing in it
     */
    public Optional<String> json(String name) {
        JsonNode node = fields.get(name.toLowerCase(Locale.ROOT));
        boolean something = node != null
                && !node.isNull()
                && !(node.isString() && node.asString().isBlank());
        return something ? Optional.of(MAPPER.writeValueAsString(node)) : Optional.empty();
    }

    private List<JsonNode> elements(String name) {
        JsonNode node = fields.get(name.toLowerCase(Locale.ROOT));
        List<JsonNode> elements = new ArrayList<>();
        if (node != null) {
            addElements(node, elements);
        }
        return elements;
    }

    /** The elements of lists in a list are as if they stood in one. */
    private static void addElements(JsonNode node, List<JsonNode> elements) {
        if (node instanceof ArrayNode array) {
            array.forEach(element -> addElements(element, elements));
        } else {
            elements.add(node);
        }
    }

    private static String textOf(@org.jspecify.annotations.Nullable JsonNode node) {
        if (node instanceof ArrayNode array) {
            return JsonDates.of(array);
        }
        return node != null && (node.isString() || node.isNumber()) ? node.asString() : "";
    }
}
