package se.nyhetsarkivet.web.press.hours;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.web.text.LocalText;

/** Whether the press service answers. */
public sealed interface PressState {

    /**
     * It does.
     *
     * @param until when it closes
     */
    record Open(ZonedDateTime until) implements PressState {}

    /**
     * It does not.
     *
     * @param opens when it opens next, if it does within {@value PressHours#DAYS_AHEAD} days
     * @param reasons the holidays and other days for which it does not open earlier
     */
    record Closed(Optional<ZonedDateTime> opens, List<LocalText> reasons) implements PressState {

        /** Copies the reasons. */
        public Closed {
            reasons = List.copyOf(reasons);
        }
    }
}
