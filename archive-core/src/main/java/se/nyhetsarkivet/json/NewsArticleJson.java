package se.nyhetsarkivet.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes a news item as a JSON object with the names of schema.org's NewsArticle: {@code identifier},
 * {@code headline}, {@code abstract}, {@code articleBody}, {@code datePublished}, {@code dateModified},
 * {@code publisher}, {@code url}, {@code keywords}, {@code author} and {@code inLanguage}.
 *
 * <p>A publisher or author may be a text or an object with a {@code name}; keywords and authors one text or a list of
 * them. Unknown keys are kept. Safe for use by many threads.
 */
public final class NewsArticleJson {

    /** Under which the date that a source states is kept if it says nothing and another one stands in for it. */
    public static final String STATED_DATE = "statedDate";

    private static final String PUBLISHED = "datePublished";
    private static final String CREATED = "dateCreated";
    private static final String MODIFIED = "dateModified";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private NewsArticleJson() {}

    /**
     * Writes an item as compact JSON on one line.
     *
     * @param item the item
     * @return the JSON, with empty parts left out
     */
    public static String write(NewsItem item) {
        return line(tree(item));
    }

    /**
     * Reads an item.
     *
     * @param json one JSON object
     * @return the item
     * @throws InvalidValueException if the text is no JSON object, or the object is not a news item; the message says why
     */
    public static NewsItem read(String json) {
        return item(object(json), DateForms.OF_AN_ARCHIVE);
    }

    static ObjectNode object(String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (StreamConstraintsException tooMuch) {
            throw new InvalidValueException("this JSON is deeper or longer than is safe to read: " + reason(tooMuch));
        } catch (JacksonException notJson) {
            throw new InvalidValueException("this is not valid JSON: " + reason(notJson));
        }
        if (!(node instanceof ObjectNode object)) {
            throw new InvalidValueException("expected a JSON object with a headline and a datePublished");
        }
        return object;
    }

    static String line(ObjectNode object) {
        return MAPPER.writeValueAsString(object);
    }

    private static String reason(JacksonException notJson) {
        TokenStreamLocation location = notJson.getLocation();
        String message = JsonFault.of(notJson);
        return location == null ? message : message + " (column " + location.getColumnNr() + ")";
    }

    static ObjectNode tree(NewsItem item) {
        ObjectNode object = MAPPER.createObjectNode();
        put(object, "identifier", item.identifier());
        put(object, "headline", item.headline());
        put(object, "abstract", item.lead());
        put(object, "articleBody", item.body());
        put(object, PUBLISHED, item.published().iso());
        item.modified().ifPresent(date -> put(object, MODIFIED, date.iso()));
        put(object, "publisher", item.publisher());
        put(object, "url", item.url());
        putList(object, "keywords", item.keywords());
        putList(object, "author", item.authors());
        put(object, "inLanguage", item.language());
        item.extra().forEach((key, json) -> object.set(key, MAPPER.readTree(json)));
        return object;
    }

    static void put(ObjectNode object, String key, String value) {
        if (!value.isEmpty()) {
            object.put(key, value);
        }
    }

    private static void putList(ObjectNode object, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = object.putArray(key);
            values.forEach(array::add);
        }
    }

    static NewsItem item(ObjectNode object, DateForms dates) {
        String headline = text(object, "headline");
        if (headline.isBlank()) {
            throw new InvalidValueException("the item has no headline");
        }
        String stated = text(object, PUBLISHED);
        Optional<PartialDate> read = dates.read(stated);
        PartialDate date = read.or(() -> dates.read(text(object, CREATED)))
                .or(() -> dates.read(text(object, MODIFIED)))
                .orElseGet(() -> dates.otherwise().apply(stated));
        NewsItem.Builder builder = NewsItem.builder(headline, date);
        Map<String, String> extra = new TreeMap<>();
        if (read.isEmpty() && !stated.isBlank()) {
            extra.put(STATED_DATE, MAPPER.writeValueAsString(stated));
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String key = field.getKey();
            switch (key) {
                case "headline", PUBLISHED -> {}
                case "identifier" -> builder.identifier(text(object, key));
                case "abstract" -> builder.lead(text(object, key));
                case "articleBody" -> builder.body(text(object, key));
                case MODIFIED ->
                    unlessBlank(text(object, key), d -> dates.read(d).ifPresent(builder::modified));
                case "publisher" -> builder.publisher(name(key, field.getValue()));
                case "url" -> builder.url(text(object, key));
                case "keywords" -> builder.keywords(names(key, field.getValue()));
                case "author" -> builder.authors(names(key, field.getValue()));
                case "inLanguage" -> builder.language(text(object, key));
                default -> extra.put(key, MAPPER.writeValueAsString(field.getValue()));
            }
        }
        return builder.extra(extra).build();
    }

    private static void unlessBlank(String text, Consumer<String> use) {
        if (!text.isBlank()) {
            use.accept(text);
        }
    }

    static String text(ObjectNode object, String key) {
        JsonNode value = object.get(key);
        return value == null ? "" : scalar(key, value);
    }

    private static String scalar(String key, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        throw new InvalidValueException("the value of '" + key + "' is not a text");
    }

    private static String name(String key, JsonNode value) {
        return value instanceof ObjectNode object ? text(object, "name") : scalar(key, value);
    }

    private static List<String> names(String key, JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value instanceof ArrayNode array) {
            array.forEach(element -> names.add(name(key, element)));
        } else {
            names.add(name(key, value));
        }
        names.removeIf(String::isBlank);
        return names;
    }
}
