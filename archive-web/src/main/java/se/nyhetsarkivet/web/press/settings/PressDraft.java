package se.nyhetsarkivet.web.press.settings;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.press.hours.DayHours;
import se.nyhetsarkivet.web.press.hours.DayRule;
import se.nyhetsarkivet.web.press.settings.PressSettings.Channel;
import se.nyhetsarkivet.web.press.settings.PressSettings.Contact;
import se.nyhetsarkivet.web.text.LocalText;

/**
 * The settings of the press service as somebody types them: a text for each field. In those with several lines each line is one thing, with a
 * {@value #BETWEEN} between its parts.
 *
 * @param texts the texts; a field without one is empty
 */
public record PressDraft(Map<Field, String> texts) {

    /** Stands between the parts of a line. */
    static final String BETWEEN = "|";

    /** What is typed. */
    public enum Field {
        /** Whose press service it is. */
        AUTHORITY,
        /** The telephone number. */
        TELEPHONE,
        /** The e-mail address. */
        EMAIL,
        /** What applies when it is closed. */
        OUT_OF_HOURS,
        /** The same in English. */
        OUT_OF_HOURS_ENGLISH,
        /** The social channels, each with its web address if it has one. */
        CHANNELS,
        /** The hours of Mondays. */
        MONDAY,
        /** The hours of Tuesdays. */
        TUESDAY,
        /** The hours of Wednesdays. */
        WEDNESDAY,
        /** The hours of Thursdays. */
        THURSDAY,
        /** The hours of Fridays. */
        FRIDAY,
        /** The hours of Saturdays. */
        SATURDAY,
        /** The hours of Sundays. */
        SUNDAY,
        /** The days that differ: day, hours, name, and the name in English. */
        DAYS,
        /** The guidance for those who ask about an individual case. */
        GUIDANCE,
        /** The same in English. */
        GUIDANCE_ENGLISH,
        /** What a mandate must contain, each with the same in English. */
        MANDATE;

        static Field of(DayOfWeek day) {
            return valueOf(day.name());
        }
    }

    /**
     * What cannot be as it is typed.
     *
     * @param field where
     * @param line in which line of the field, from 1; 0 for a field of one line
     * @param kind what is wrong
     * @param shown the beginning of what stands there
     */
    public record Fault(Field field, int line, Kind kind, String shown) {

        /** What is wrong. */
        public enum Kind {
            /** There is nothing. */
            MISSING,
            /** It is not what it should be. */
            UNREADABLE,
            /** It is too long, or there are too many lines. */
            LONG
        }
    }

    /** The most characters of a field of several lines. */
    public static final int MOST_CHARACTERS = 20_000;

    /** Copies the texts. */
    public PressDraft {
        texts = Map.copyOf(texts);
    }

    /**
     * The text of a field.
     *
     * @param field the field
     * @return the text, without space around it
     */
    public String text(Field field) {
        return texts.getOrDefault(field, "").strip();
    }

    /**
     * Settings as they would be typed.
     *
     * @param settings the settings
     * @param closed the word for a day on which it is closed, in the language of the page
     * @return the draft
     */
    public static PressDraft of(PressSettings settings, String closed) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        Contact contact = settings.contact();
        texts.put(Field.AUTHORITY, contact.authority());
        texts.put(Field.TELEPHONE, contact.telephone());
        texts.put(Field.EMAIL, contact.email());
        texts.put(Field.OUT_OF_HOURS, contact.outOfHours().swedish());
        texts.put(Field.OUT_OF_HOURS_ENGLISH, english(contact.outOfHours()));
        texts.put(Field.CHANNELS, lines(contact.channels(), PressDraft::line));
        for (DayOfWeek day : DayOfWeek.values()) {
            texts.put(
                    Field.of(day),
                    settings.hours().week().getOrDefault(day, DayHours.CLOSED).written(closed));
        }
        texts.put(Field.DAYS, lines(settings.hours().rules(), rule -> line(rule, closed)));
        texts.put(Field.GUIDANCE, settings.cases().guidance().swedish());
        texts.put(Field.GUIDANCE_ENGLISH, english(settings.cases().guidance()));
        texts.put(Field.MANDATE, lines(settings.cases().mandateMustContain(), PressDraft::line));
        return new PressDraft(texts);
    }

    private static <T> String lines(List<T> things, Function<T, String> line) {
        return things.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String line(Channel channel) {
        return joined(channel.name(), channel.address().orElse(""));
    }

    private static String line(DayRule rule, String closed) {
        return joined(rule.day().written(), rule.hours().written(closed), line(rule.name()));
    }

    private static String line(LocalText text) {
        return joined(text.swedish(), english(text));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" " + BETWEEN + " "));
    }

    /** One text for both languages is typed once. */
    private static String english(LocalText text) {
        return text.english().equals(text.swedish()) ? "" : text.english();
    }

    /**
     * What is wrong with it.
     *
     * @return all of it, in the order of the fields
     */
    public List<Fault> faults() {
        return PressDraftReading.of(this).faults();
    }

    /**
     * The settings.
     *
     * @return the settings; empty if something is wrong
     */
    public Optional<PressSettings> settings() {
        return PressDraftReading.of(this).settings();
    }
}
