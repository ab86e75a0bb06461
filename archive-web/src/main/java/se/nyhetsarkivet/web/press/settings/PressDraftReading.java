package se.nyhetsarkivet.web.press.settings;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.nyhetsarkivet.web.press.hours.DayHours;
import se.nyhetsarkivet.web.press.hours.DayPattern;
import se.nyhetsarkivet.web.press.hours.DayRule;
import se.nyhetsarkivet.web.press.hours.OfficeHours;
import se.nyhetsarkivet.web.press.settings.PressDraft.Fault;
import se.nyhetsarkivet.web.press.settings.PressDraft.Field;
import se.nyhetsarkivet.web.press.settings.PressSettings.Channel;
import se.nyhetsarkivet.web.press.settings.PressSettings.Contact;
import se.nyhetsarkivet.web.press.settings.PressSettings.IndividualCases;
import se.nyhetsarkivet.web.text.LocalText;

/** Reads what somebody typed, by the same rules as the file, and gathers all that is wrong with it. For one thread. */
final class PressDraftReading {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_LINES = 100;
    private static final int SHOWN = 60;
    private static final int PARTS_OF_DAY = 3;

    private final PressDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    private PressDraftReading(PressDraft draft) {
        this.draft = draft;
    }

    /** What came of it. */
    record Read(List<Fault> faults, Optional<PressSettings> settings) {}

    static Read of(PressDraft draft) {
        PressDraftReading reading = new PressDraftReading(draft);
        PressSettings settings = reading.settings();
        List<Fault> found = List.copyOf(reading.faults);
        return new Read(found, found.isEmpty() ? Optional.of(settings) : Optional.empty());
    }

    private PressSettings settings() {
        Contact contact = new Contact(
                required(Field.AUTHORITY, text -> true),
                required(Field.TELEPHONE, PressSettingsReader::isTelephone),
                line(Field.EMAIL, text -> text.isEmpty() || PressSettingsReader.isEmail(text)),
                local(Field.OUT_OF_HOURS, Field.OUT_OF_HOURS_ENGLISH),
                lines(Field.CHANNELS, this::channel));
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(Field.of(day)));
        }
        OfficeHours hours = new OfficeHours(week, lines(Field.DAYS, PressDraftReading::rule));
        IndividualCases cases = new IndividualCases(
                local(Field.GUIDANCE, Field.GUIDANCE_ENGLISH), lines(Field.MANDATE, PressDraftReading::local));
        return new PressSettings(contact, hours, cases);
    }

    private String required(Field field, Predicate<String> form) {
        if (draft.text(field).isEmpty()) {
            fault(field, 0, Fault.Kind.MISSING, "");
            return "";
        }
        return line(field, form);
    }

    private String line(Field field, Predicate<String> form) {
        String text = draft.text(field);
        if (text.length() > LONGEST_LINE) {
            fault(field, 0, Fault.Kind.LONG, text);
        } else if (isUnfit(text) || !form.test(text)) {
            fault(field, 0, Fault.Kind.UNREADABLE, text);
        }
        return text;
    }

    /** A text for both languages, or one for each. */
    private LocalText local(Field swedish, Field english) {
        String first = draft.text(swedish);
        String second = draft.text(english);
        if (first.isEmpty() && !second.isEmpty()) {
            fault(swedish, 0, Fault.Kind.MISSING, "");
        }
        for (Field field : List.of(swedish, english)) {
            if (draft.text(field).length() > LONGEST_TEXT) {
                fault(field, 0, Fault.Kind.LONG, draft.text(field));
            } else if (isUnfit(draft.text(field).replaceAll("[\n\t]", " "))) {
                fault(field, 0, Fault.Kind.UNREADABLE, draft.text(field));
            }
        }
        return new LocalText(first, second.isEmpty() ? first : second);
    }

    private DayHours hours(Field field) {
        try {
            return DayHours.parse(required(field, text -> true));
        } catch (IllegalArgumentException unreadable) {
            if (!draft.text(field).isEmpty()) {
                fault(field, 0, Fault.Kind.UNREADABLE, draft.text(field));
            }
            return DayHours.CLOSED;
        }
    }

    /** What each line says; the reader throws if it cannot be read. */
    private <T> List<T> lines(Field field, Function<List<String>, T> reader) {
        List<T> read = new ArrayList<>();
        List<String> lines = draft.text(field).lines().toList();
        if (draft.text(field).length() > PressDraft.MOST_CHARACTERS) {
            fault(field, 0, Fault.Kind.LONG, draft.text(field));
            return List.of();
        }
        if (lines.size() > MOST_LINES) {
            fault(field, MOST_LINES + 1, Fault.Kind.LONG, lines.get(MOST_LINES));
            return List.of();
        }
        for (int place = 0; place < lines.size(); place++) {
            String line = lines.get(place).strip();
            if (line.isEmpty()) {
                continue;
            }
            try {
                if (line.length() > LONGEST_TEXT || isUnfit(line)) {
                    throw new IllegalArgumentException("too long, or with characters that nobody sees");
                }
                read.add(reader.apply(Arrays.stream(line.split("\\" + PressDraft.BETWEEN, -1))
                        .map(String::strip)
                        .toList()));
            } catch (IllegalArgumentException unreadable) {
                fault(field, place + 1, Fault.Kind.UNREADABLE, line);
            }
        }
        return read;
    }

    private Channel channel(List<String> parts) {
        String address = parts.size() == 2 ? parts.get(1) : "";
        if (parts.size() > 2
                || parts.getFirst().isEmpty()
                || (parts.size() == 2 && !PressSettingsReader.isWebAddress(address))) {
            throw new IllegalArgumentException("expected a name, and a web address");
        }
        return new Channel(parts.getFirst(), Optional.of(address).filter(known -> !known.isEmpty()));
    }

    private static DayRule rule(List<String> parts) {
        if (parts.size() < PARTS_OF_DAY) {
            throw new IllegalArgumentException("expected a day, hours and a name");
        }
        return new DayRule(
                DayPattern.parse(parts.get(0)),
                local(parts.subList(PARTS_OF_DAY - 1, parts.size())),
                DayHours.parse(parts.get(1)));
    }

    private static LocalText local(List<String> parts) {
        if (parts.size() > 2 || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("expected a text, and the same in English");
        }
        return new LocalText(parts.getFirst(), parts.getLast());
    }

    /** No page shows them, and no file should have them. */
    private static boolean isUnfit(String line) {
        return line.chars().anyMatch(Character::isISOControl);
    }

    private void fault(Field field, int line, Fault.Kind kind, String text) {
        faults.add(new Fault(field, line, kind, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text));
    }
}
