package se.nyhetsarkivet.web.press.hours;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.text.LocalText;

/** Whether the press service is open, and when it opens next, by the clock of Sweden. Immutable. */
public final class PressHours {

    /** How far ahead an opening is looked for. */
    static final int DAYS_AHEAD = 400;

    private final OfficeHours office;
    private final SwedishHolidays holidays;
    private final InstantSource clock;

    /**
     * Hours by a clock.
     *
     * @param office the hours that the office has decided
     * @param holidays the days on which it is closed
     * @param clock the time
     */
    public PressHours(OfficeHours office, SwedishHolidays holidays, InstantSource clock) {
        this.office = office;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * Today in Sweden.
     *
     * @return the day
     */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PartialDate.ZONE);
    }

    /**
     * Today and the days after it.
     *
     * @param days how many in all
     * @return the days in order
     */
    public List<PressDay> coming(int days) {
        LocalDate today = today();
        return today.datesUntil(today.plusDays(days)).map(this::on).toList();
    }

    /**
     * The hours of a day.
     *
     * @param day the day
     * @return its hours
     */
    public PressDay on(LocalDate day) {
        return office.on(day, holidays);
    }

    /**
     * Whether it is open now.
     *
     * @return the state now
     */
    public PressState now() {
        return at(clock.instant());
    }

    /**
     * Whether it is open at a moment.
     *
     * @param moment the moment
     * @return the state then
     */
    public PressState at(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, PartialDate.ZONE);
        return on(today).hours().spans().stream()
                .filter(span -> span.contains(moment, today))
                .findFirst()
                .<PressState>map(span -> new PressState.Open(inSweden(span.endOn(today))))
                .orElseGet(() -> closed(moment, today));
    }

    private PressState.Closed closed(Instant moment, LocalDate today) {
        List<LocalText> reasons = new ArrayList<>();
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            PressDay day = on(today.plusDays(ahead));
            Optional<Instant> opening = starts(day).filter(moment::isBefore).findFirst();
            if (wouldHaveOpened(day, moment, opening)) {
                day.name().filter(name -> !reasons.contains(name)).ifPresent(reasons::add);
            }
            if (opening.isPresent()) {
                return new PressState.Closed(opening.map(PressHours::inSweden), reasons);
            }
        }
        return new PressState.Closed(Optional.empty(), List.of());
    }

    /** Whether the ordinary hours would let it be open between a moment and the opening, as far as that day is concerned. */
    private static boolean wouldHaveOpened(PressDay day, Instant moment, Optional<Instant> opening) {
        return day.deviates()
                && day.ordinary().spans().stream()
                        .anyMatch(span -> span.endOn(day.date()).isAfter(moment)
                                && opening.map(span.startOn(day.date())::isBefore)
                                        .orElse(true));
    }

    /** When it opens on a day. A time that the change to summer time leaves nothing of does not count. */
    private static Stream<Instant> starts(PressDay day) {
        return day.hours().spans().stream()
                .filter(span -> span.startOn(day.date()).isBefore(span.endOn(day.date())))
                .map(span -> span.startOn(day.date()));
    }

    private static ZonedDateTime inSweden(Instant moment) {
        return moment.atZone(PartialDate.ZONE);
    }
}
