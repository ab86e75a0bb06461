package se.nyhetsarkivet.web.press.hours;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.nyhetsarkivet.web.text.LocalText;
import se.nyhetsarkivet.web.text.Texts;

/**
 * The public holidays of Sweden. The eves of Christmas, New Year and Midsummer, which are not so by law, are left to the rules of
 * {@link OfficeHours}, where an archivist can change them. Safe for use by many threads.
 */
public final class SwedishHolidays {

    private static final Set<String> EVES = Set.of("CHRISTMAS_EVE", "NEW_YEARS_EVE", "MIDSUMMER_EVE");

    /** Where the library spells otherwise. */
    private static final Map<String, String> AS_THE_LAW_WRITES = Map.of(
            "christian.ASCENSION_DAY", "Kristi himmelsfärdsdag",
            "christian.GOOD_FRIDAY", "Långfredagen");

    private final HolidayManager manager;
    private final Map<Year, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    private SwedishHolidays(HolidayManager manager) {
        this.manager = manager;
    }

    /**
     * Reads the rules of the holidays.
     *
     * @return the holidays
     */
    public static SwedishHolidays load() {
        return new SwedishHolidays(HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN)));
    }

    /**
     * The name of the holiday on a day.
     *
     * @param day the day
     * @return its name, if it is a holiday
     */
    public Optional<LocalText> on(LocalDate day) {
        return Optional.ofNullable(of(Year.from(day)).get(day)).map(SwedishHolidays::name);
    }

    private static LocalText name(Holiday holiday) {
        String swedish = holiday.getDescription(Texts.SWEDISH);
        // English is what the library has for no language at all; for English it would take the language of the
        // machine.
        return new LocalText(
                AS_THE_LAW_WRITES.getOrDefault(holiday.getPropertiesKey(), swedish),
                holiday.getDescription(Locale.ROOT));
    }

    /** The day of a feast that moves. */
    LocalDate day(MovingFeast feast, Year year) {
        return of(year).values().stream()
                .filter(holiday -> holiday.getPropertiesKey().equals(feast.key()))
                .map(Holiday::getDate)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the holidays of " + year + " lack " + feast.key()));
    }

    private Map<LocalDate, Holiday> of(Year year) {
        return years.computeIfAbsent(
                year,
                asked -> manager.getHolidays(asked).stream()
                        .filter(holiday -> !EVES.contains(holiday.getPropertiesKey()))
                        // Two on one day, as the National Day on Whit Sunday in 2049: either name says why it is
                        // closed.
                        .collect(Collectors.toUnmodifiableMap(
                                Holiday::getDate, Function.identity(), (one, other) -> one)));
    }
}
