package se.nyhetsarkivet.web.press.settings;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.press.hours.DayHours;
import se.nyhetsarkivet.web.press.hours.DayPattern;
import se.nyhetsarkivet.web.press.hours.DayRule;
import se.nyhetsarkivet.web.press.hours.OfficeHours;
import se.nyhetsarkivet.web.press.settings.PressSettings.Channel;
import se.nyhetsarkivet.web.press.settings.PressSettings.Contact;
import se.nyhetsarkivet.web.press.settings.PressSettings.IndividualCases;
import se.nyhetsarkivet.web.text.LocalText;

/** Reads {@code press.yaml}. What is not understood is an error: a mistyped name must not silently lose a day's hours. */
final class PressSettingsReader {

    private static final int MOST_CHARACTERS = 200_000;

    private static final Set<String> TOP =
            names("authority", "telephone", "email", "out-of-hours", "channels", "hours", "days", "individual-cases");

    private PressSettingsReader() {}

    /**
     * Reads settings.
     *
     * @throws ArchiveException if they cannot be read; the message begins with the line
     */
    static PressSettings read(String yaml) {
        YamlFields top = YamlFields.of(root(yaml), TOP);
        Contact contact = new Contact(
                top.text("authority"),
                telephone(top),
                email(top),
                top.localText("out-of-hours"),
                top.list("channels").stream().map(PressSettingsReader::channel).toList());
        return new PressSettings(contact, hours(top), cases(top));
    }

    private static Node root(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node root = new Yaml(limits).compose(new StringReader(yaml));
            if (root == null) {
                throw new ArchiveException("line 1: the file is empty.");
            }
            return root;
        } catch (MarkedYAMLException unreadable) {
            int line = unreadable.getProblemMark() == null
                    ? 1
                    : unreadable.getProblemMark().getLine() + 1;
            throw new ArchiveException(
                    "line " + line + ": this is not YAML (" + unreadable.getProblem()
                            + "); check indentation, colons and quotes.",
                    unreadable);
        } catch (YAMLException unreadable) {
            throw new ArchiveException("line 1: this is not YAML (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    private static String telephone(YamlFields top) {
        return top.value("telephone", text -> {
            if (!isTelephone(text)) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no telephone number; expected such as 010-485 66 55");
            }
            return text;
        });
    }

    private static String email(YamlFields top) {
        String email = top.optionalText("email");
        if (!email.isEmpty() && !isEmail(email)) {
            throw YamlFields.problem(top.required("email"), "'" + email + "' is no e-mail address");
        }
        return email;
    }

    static boolean isTelephone(String text) {
        return text.matches("[0-9+][0-9 ()–-]{3,30}");
    }

    static boolean isEmail(String text) {
        return text.matches("[^@\\s?&]+@[^@\\s?&]+\\.[^@\\s?&]+");
    }

    /** A link of another kind, such as javascript:, would run in the reader's browser. */
    static boolean isWebAddress(String text) {
        return text.matches("https?://\\S+");
    }

    private static Channel channel(Node node) {
        YamlFields fields = YamlFields.of(node, names("name", "url"));
        String address = fields.optionalText("url");
        if (!address.isEmpty() && !isWebAddress(address)) {
            throw YamlFields.problem(
                    fields.required("url"), "'" + address + "' is no web address; expected https://...");
        }
        return new Channel(fields.text("name"), Optional.of(address).filter(known -> !known.isEmpty()));
    }

    private static OfficeHours hours(YamlFields top) {
        Set<String> weekdays = new LinkedHashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.add(written(day));
        }
        YamlFields fields = YamlFields.of(top.required("hours"), weekdays);
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, fields.value(written(day), DayHours::parse));
        }
        List<DayRule> rules = new ArrayList<>();
        for (Node node : top.list("days")) {
            YamlFields rule = YamlFields.of(node, names("day", "name", "hours"));
            LocalText name = YamlFields.localText(rule.required("name"));
            rules.add(new DayRule(rule.value("day", DayPattern::parse), name, rule.value("hours", DayHours::parse)));
        }
        return new OfficeHours(week, rules);
    }

    private static String written(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static IndividualCases cases(YamlFields top) {
        return top.optional("individual-cases")
                .map(node -> YamlFields.of(node, names("guidance", "mandate-must-contain")))
                .map(fields -> new IndividualCases(
                        fields.localText("guidance"),
                        fields.list("mandate-must-contain").stream()
                                .map(YamlFields::localText)
                                .toList()))
                .orElse(IndividualCases.NONE);
    }

    /** In the order in which a complaint lists them. */
    private static Set<String> names(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
