package se.nyhetsarkivet.web.press;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.hours.PressState;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Texts;

/** Says whether the press service is open: "Öppet nu till 17.00", "Stängt. Öppnar tisdag 8.00 (Annandag påsk)". */
final class StateSentence {

    /** From a week on, the name of a weekday alone would be taken for an earlier one. */
    private static final int DAYS_OF_WEEK = 7;

    private final Texts texts;
    private final Locale locale;

    StateSentence(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    String of(PressHours hours) {
        return of(hours.now(), hours.today());
    }

    String of(PressState state, LocalDate today) {
        return switch (state) {
            case PressState.Open open ->
                text("press.open.until", Dates.time(open.until().toLocalTime(), locale));
            case PressState.Closed closed -> {
                if (closed.opens().isEmpty()) {
                    yield text("press.closed");
                }
                String opens = opening(closed.opens().get(), today);
                String reasons =
                        closed.reasons().stream().map(name -> name.in(locale)).collect(Collectors.joining(", "));
                yield reasons.isEmpty()
                        ? text("press.closed.opens", opens)
                        : text("press.closed.opens.reason", opens, reasons);
            }
        };
    }

    private String opening(ZonedDateTime opens, LocalDate today) {
        LocalDate day = opens.toLocalDate();
        String time = Dates.time(opens.toLocalTime(), locale);
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return text("press.opens.today", time);
        }
        if (days == 1) {
            return text("press.opens.tomorrow", time);
        }
        String name = days < DAYS_OF_WEEK ? Dates.weekdayName(day, locale) : Dates.weekdayOfYear(day, locale);
        return text("press.opens.day", name, time);
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }
}
