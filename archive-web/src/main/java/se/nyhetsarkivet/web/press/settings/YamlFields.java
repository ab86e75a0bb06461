package se.nyhetsarkivet.web.press.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.text.LocalText;

/**
 * A mapping of a YAML file whose keys are known. It is read as written and not as YAML 1.1 takes values, to which {@code 8.00} is
 * a number and {@code 12:30} another. Every complaint tells the line.
 */
final class YamlFields {

    private static final int MOST_ELEMENTS = 200;

    private final Node mapping;
    private final Map<String, Node> values;

    private YamlFields(Node mapping, Map<String, Node> values) {
        this.mapping = mapping;
        this.values = values;
    }

    static YamlFields of(Node node, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(
                    node,
                    "expected names with values, such as " + known.iterator().next() + ": ...");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!known.contains(key)) {
                throw problem(
                        tuple.getKeyNode(), "'" + key + "' is not known here; expected " + String.join(", ", known));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw problem(tuple.getKeyNode(), "'" + key + "' is there twice");
            }
        }
        return new YamlFields(node, values);
    }

    /** A text that must be there. */
    String text(String key) {
        String text = text(required(key));
        if (text.isBlank()) {
            throw problem(required(key), "'" + key + "' is empty");
        }
        return text;
    }

    /** A text that may be left out. */
    String optionalText(String key) {
        return optional(key).map(YamlFields::text).orElse("");
    }

    /** A text in one or two languages that may be left out. */
    LocalText localText(String key) {
        return optional(key).map(YamlFields::localText).orElse(LocalText.NONE);
    }

    /** The elements of a list that may be left out. */
    List<Node> list(String key) {
        List<Node> list = optional(key).map(YamlFields::elements).orElse(List.of());
        if (list.size() > MOST_ELEMENTS) {
            throw problem(required(key), "'" + key + "' has more than " + MOST_ELEMENTS + " entries");
        }
        return list;
    }

    /** A value that must be there and that something else knows how to read. */
    <T> T value(String key, Function<String, T> reader) {
        Node node = required(key);
        try {
            return reader.apply(text(node));
        } catch (IllegalArgumentException unreadable) {
            throw problem(node, String.valueOf(unreadable.getMessage()));
        }
    }

    Node required(String key) {
        return optional(key).orElseThrow(() -> problem(mapping, "'" + key + "' is missing"));
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    static LocalText localText(Node node) {
        if (node instanceof ScalarNode) {
            return new LocalText(text(node), text(node));
        }
        YamlFields languages = of(node, Set.of("sv", "en"));
        return new LocalText(languages.text("sv"), languages.text("en"));
    }

    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw problem(node, "expected a text");
    }

    private static List<Node> elements(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return List.of();
        }
        throw problem(node, "expected a list, each element after a dash");
    }

    static ArchiveException problem(Node node, String what) {
        return new ArchiveException("line " + (node.getStartMark().getLine() + 1) + ": " + what + ".");
    }
}
