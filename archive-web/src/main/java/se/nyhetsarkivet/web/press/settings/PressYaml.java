package se.nyhetsarkivet.web.press.settings;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import se.nyhetsarkivet.web.press.hours.DayHours;
import se.nyhetsarkivet.web.press.hours.DayRule;
import se.nyhetsarkivet.web.press.settings.PressSettings.Channel;
import se.nyhetsarkivet.web.press.settings.PressSettings.Contact;
import se.nyhetsarkivet.web.text.LocalText;

/** Writes {@code press.yaml} so that {@link PressSettingsReader} reads the same settings. For one thread. */
final class PressYaml {

    /** How a file begins that the page wrote. */
    static final String HEAD = "# Written by the page /arkivarie/press.";

    private static final String HELP = HEAD + """
             You may also edit this file; what is saved counts from the next page on.
            # A file that somebody wrote by hand was kept beside this one as press.yaml.bak when the page replaced it.

            """;

    private final StringBuilder yaml = new StringBuilder(HELP);

    private PressYaml() {}

    static String of(PressSettings settings) {
        PressYaml written = new PressYaml();
        written.contact(settings.contact());
        written.yaml.append("hours:\n");
        for (DayOfWeek day : DayOfWeek.values()) {
            DayHours hours = settings.hours().week().getOrDefault(day, DayHours.CLOSED);
            written.field("  " + day.name().toLowerCase(Locale.ROOT), quoted(hours.written("closed")));
        }
        written.list("days", settings.hours().rules(), PressYaml::rule);
        LocalText guidance = settings.cases().guidance();
        List<LocalText> mandate = settings.cases().mandateMustContain();
        if (!guidance.swedish().isEmpty() || !mandate.isEmpty()) {
            written.yaml.append("individual-cases:\n");
            written.local("  guidance", guidance);
            written.list("  mandate-must-contain", mandate, PressYaml::local);
        }
        return written.yaml.toString();
    }

    private void contact(Contact contact) {
        field("authority", quoted(contact.authority()));
        field("telephone", quoted(contact.telephone()));
        field("email", quoted(contact.email()));
        local("out-of-hours", contact.outOfHours());
        list("channels", contact.channels(), PressYaml::channel);
    }

    private void field(String name, String value) {
        yaml.append(name).append(": ").append(value).append('\n');
    }

    private void local(String name, LocalText text) {
        if (!text.swedish().isEmpty()) {
            field(name, local(text));
        }
    }

    private <T> void list(String name, List<T> things, Function<T, String> written) {
        if (!things.isEmpty()) {
            yaml.append(name).append(":\n");
            String indent = " ".repeat(name.length() - name.stripLeading().length() + 2);
            things.forEach(thing -> yaml.append(indent)
                    .append("- ")
                    .append(written.apply(thing))
                    .append('\n'));
        }
    }

    private static String channel(Channel channel) {
        return "{name: " + quoted(channel.name())
                + channel.address().map(address -> ", url: " + quoted(address)).orElse("") + "}";
    }

    private static String rule(DayRule rule) {
        return "{day: " + quoted(rule.day().written()) + ", hours: "
                + quoted(rule.hours().written("closed")) + ", name: " + local(rule.name()) + "}";
    }

    private static String local(LocalText text) {
        return text.swedish().equals(text.english())
                ? quoted(text.swedish())
                : "{sv: " + quoted(text.swedish()) + ", en: " + quoted(text.english()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            if (each == '\\' || each == '"') {
                quoted.append('\\').appendCodePoint(each);
            } else if (isPlain(each)) {
                quoted.appendCodePoint(each);
            } else {
                quoted.append("\\U%08x".formatted(each));
            }
        });
        return quoted.append('"').toString();
    }

    /** What YAML folds, takes for the end of a line or does not allow is written as a number. */
    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
