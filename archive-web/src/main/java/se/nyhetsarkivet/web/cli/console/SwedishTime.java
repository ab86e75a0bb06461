package se.nyhetsarkivet.web.cli.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.nyhetsarkivet.item.PartialDate;

/** Days and times of the clock in Sweden, as they are typed and written. */
public final class SwedishTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private SwedishTime() {}

    /** Reads a day. */
    public static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException noDay) {
                throw new TypeConversionException("'" + text + "' is no day; expected such as 2026-11-25");
            }
        }
    }

    /** Reads a time; a day alone stands for its end. */
    public static final class Converter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            String written = text.strip().replace(' ', 'T');
            try {
                LocalDateTime time = written.contains("T")
                        ? LocalDateTime.parse(written)
                        : LocalDate.parse(written).plusDays(1).atStartOfDay();
                return time.atZone(PartialDate.ZONE).toInstant();
            } catch (DateTimeParseException noTime) {
                throw new TypeConversionException(
                        "'" + text + "' is no time; expected such as 2026-11-27T08:00 or 2026-11-27");
            }
        }
    }

    public static String text(Instant moment) {
        return WRITTEN.format(moment.atZone(PartialDate.ZONE));
    }

    public static String until(Optional<Instant> end) {
        return end.map(moment -> " until " + text(moment)).orElse("");
    }
}
