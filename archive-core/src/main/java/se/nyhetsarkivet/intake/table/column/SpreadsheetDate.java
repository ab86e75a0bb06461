package se.nyhetsarkivet.intake.table.column;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.PartialDate;

/** A date as a spreadsheet counts it, in days from the end of 1899 with the time as a fraction. */
public final class SpreadsheetDate {

    private static final Pattern DAYS = Pattern.compile("\\d{5}(?:[.,]\\d{1,15})?");
    private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    /** Two digits behind a point are minutes. */
    private static final Pattern PART_OF_DAY = Pattern.compile("0?(?:,\\d{1,17}|\\.(?!\\d\\d$)\\d{1,17})");

    private SpreadsheetDate() {}

    /** The time, to the second, that a part of a day is, such as 0,5; or empty. */
    public static Optional<String> timeOfDay(String cell) {
        if (!PART_OF_DAY.matcher(cell).matches()) {
            return Optional.empty();
        }
        long seconds = new BigDecimal("0" + cell.replace(',', '.'))
                .multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return seconds >= SECONDS_OF_A_DAY.longValue()
                ? Optional.empty()
                : Optional.of(LocalTime.ofSecondOfDay(seconds).format(DateTimeFormatter.ISO_LOCAL_TIME));
    }

    /** The date, if the text is such a number and of the years 1950 to 2099: others are likelier to be something else. */
    public static Optional<PartialDate> read(String cell) {
        if (!DAYS.matcher(cell).matches()) {
            return Optional.empty();
        }
        BigDecimal days = new BigDecimal(cell.replace(',', '.'));
        long seconds = days.multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime moment = BEGINNING.atStartOfDay().plusSeconds(seconds);
        LocalDate day = moment.toLocalDate();
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            return Optional.empty();
        }
        return Optional.of(
                moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? PartialDate.of(day)
                        : PartialDate.of(moment.atZone(PartialDate.ZONE).toOffsetDateTime()));
    }
}
