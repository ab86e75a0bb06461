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
            return JsonMapper.shared().readValue(text, DutyLine.class).entry();
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
            return new DutyEntry.Off(Instant.parse(at), user);
        }
        if (ON.equals(duty)) {
            Optional<Instant> end = Optional.ofNullable(until).map(Instant::parse);
            return new DutyEntry.On(Instant.parse(at), user, message == null ? "" : message, end);
        }
        throw new IllegalArgumentException("'duty' is '" + duty + "'; expected on or off");
    }
}
