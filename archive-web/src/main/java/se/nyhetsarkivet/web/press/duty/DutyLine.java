package se.nyhetsarkivet.web.press.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An entry as a line of the file, for people and other programs to read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyLine(
        @Nullable String at,
        @Nullable String duty,
        @Nullable String who,
        @Nullable String message,
        @Nullable String until) {

    private static final String ON = "on";
    private static final String OFF = "off";

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");
    private static final int MAX_LENGTH = 20_000;

    static String write(DutyEntry entry) {
        DutyLine line = switch (entry) {
            case DutyEntry.On on ->
                new DutyLine(
                        on.at().toString(),
                        ON,
                        on.who(),
                        on.message(),
                        on.until().map(Instant::toString).orElse(null));
            case DutyEntry.Off off -> new DutyLine(off.at().toString(), OFF, off.who(), null, null);
        };
        return JsonMapper.shared().writeValueAsString(line);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is no entry
     */
    static DutyEntry read(String text) {
        try {
            DutyLine line =
                    text.length() > MAX_LENGTH ? null : JsonMapper.shared().readValue(text, DutyLine.class);
            if (line == null) {
                throw new IllegalArgumentException("this is nothing, or more than " + MAX_LENGTH + " characters");
            }
            return line.entry();
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("this is no JSON object with at, duty, who, message, until", notJson);
        } catch (DateTimeParseException noMoment) {
            throw new IllegalArgumentException("'" + noMoment.getParsedString() + "' is no moment", noMoment);
        }
    }

    private DutyEntry entry() {
        if (at == null) {
            throw new IllegalArgumentException("'at' is missing");
        }
        String user = who == null ? "" : who;
        if (OFF.equals(duty)) {
            return new DutyEntry.Off(moment(at), user);
        }
        if (ON.equals(duty)) {
            Optional<Instant> end = Optional.ofNullable(until).map(DutyLine::moment);
            return new DutyEntry.On(moment(at), user, message == null ? "" : message, end);
        }
        throw new IllegalArgumentException("'duty' is '" + duty + "'; expected on or off");
    }

    /** A moment of which a page can tell the day and the time, here and everywhere. */
    private static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("'" + text + "' is not a moment from " + EARLIEST + " to " + LATEST);
        }
        return moment;
    }
}
