package se.nyhetsarkivet.calendar.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import se.nyhetsarkivet.calendar.period.Occurrence.InYear;

/**
 * The days of the Swedish year that have names: fixed ones, those that follow Easter as {@link Feast} reckons it, and those that
 * are a weekday of a month. Midsummer and All Saints' Day are on Saturdays since 1953.
 */
final class NamedDay {

    private static final int SATURDAYS_SINCE = 1953;
    private static final int SUNDAYS_OF_ADVENT = 4;

    /** These are persons, places and feasts too, unless a year stands beside them. */
    private static final Set<String> ONLY_BESIDE_YEAR = Set.of("lucia", "valborg", "halloween", "knut");

    private static final Map<String, IntFunction<Optional<LocalDate>>> DAYS = days();

    private NamedDay() {}

    static Optional<InYear> of(PeriodWords words) {
        return ONLY_BESIDE_YEAR.contains(words.text()) ? Optional.empty() : ofYear(words);
    }

    static Optional<InYear> ofYear(PeriodWords words) {
        return Optional.ofNullable(DAYS.get(words.text()))
                .map(day -> year -> day.apply(year).map(Period::day));
    }

    private static Map<String, IntFunction<Optional<LocalDate>>> days() {
        Map<String, IntFunction<Optional<LocalDate>>> days = new HashMap<>();
        fixed(days);
        ofEaster(days, -47, "fettisdagen|fettisdag|shrove tuesday");
        ofEaster(days, -46, "askonsdagen|askonsdag|ash wednesday");
        ofEaster(days, -7, "palmsöndagen|palmsöndag|palm sunday");
        ofEaster(days, -3, "skärtorsdagen|skärtorsdag|maundy thursday");
        ofEaster(days, -2, "långfredagen|långfredag|good friday");
        ofEaster(days, -1, "påskafton|påskaftonen|easter eve");
        ofEaster(days, 0, "påskdagen|påskdag|easter sunday|easter day");
        ofEaster(days, 1, "annandag påsk|annandagpåsk|annandagen påsk|easter monday");
        ofEaster(
                days,
                39,
                "kristi himmelsfärdsdag|kristi himmelsfärds dag|kristi himmelsfärd|kristihimmelsfärdsdag"
                        + "|ascension day");
        ofEaster(days, 48, "pingstafton|pingstaftonen");
        ofEaster(days, 49, "pingstdagen|pingstdag|whit sunday|pentecost");
        ofEaster(days, 50, "annandag pingst|annandagen pingst|whit monday");
        put(
                days,
                "midsommarafton|midsommaraftonen|midsummer eve|midsummer ' s eve",
                year -> midsummer(year).map(day -> day.minusDays(1)));
        put(days, "midsommardagen|midsommardag|midsummer day", NamedDay::midsummer);
        put(
                days,
                "alla helgons dag|allhelgonadagen|allhelgonadag|all saints day|all saints ' day",
                NamedDay::allSaints);
        put(
                days,
                "mors dag",
                year -> Optional.of(
                        LocalDate.of(year, Month.MAY, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))));
        put(
                days,
                "fars dag",
                year -> Optional.of(
                        LocalDate.of(year, Month.NOVEMBER, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
        put(
                days,
                "skottdagen|skottdag|leap day",
                year -> Optional.of(MonthDay.of(2, 29))
                        .filter(day -> day.isValidYear(year))
                        .map(day -> day.atYear(year)));
        advent(days);
        return Map.copyOf(days);
    }

    private static void fixed(Map<String, IntFunction<Optional<LocalDate>>> days) {
        Map.ofEntries(
                        Map.entry("--01-01", "nyårsdagen|nyårsdag|new year ' s day|new years day"),
                        Map.entry("--01-05", "trettondagsafton|trettondagsaftonen"),
                        Map.entry("--01-06", "trettondagen|trettondedag jul|trettondag jul|trettondedagen|epiphany"),
                        Map.entry("--01-13", "tjugondag knut|tjugondag jul|tjugondedag jul|tjugondagen|knutdagen|knut"),
                        Map.entry("--02-14", "alla hjärtans dag|valentine ' s day|valentines day"),
                        Map.entry("--03-08", "internationella kvinnodagen|kvinnodagen"),
                        Map.entry("--03-25", "våffeldagen|marie bebådelsedag"),
                        Map.entry("--04-30", "valborg|valborgsmässoafton|valborgsmässoaftonen|sista april"),
                        Map.entry("--06-06", "nationaldagen|sveriges nationaldag|svenska flaggans dag"),
                        Map.entry("--10-04", "kanelbullens dag"),
                        Map.entry("--10-24", "fn - dagen|fn dagen"),
                        Map.entry("--10-31", "halloween"),
                        Map.entry("--11-10", "mårtensafton|mårten gås"),
                        Map.entry("--12-10", "nobeldagen"),
                        Map.entry("--12-13", "lucia|luciadagen|lussedagen"),
                        Map.entry("--12-24", "julafton|julaftonen|christmas eve"),
                        Map.entry("--12-25", "juldagen|juldag|christmas day"),
                        Map.entry("--12-26", "annandag jul|annandagen jul|annandagjul|boxing day"),
                        Map.entry("--12-31", "nyårsafton|nyårsaftonen|new year ' s eve|new years eve"))
                .forEach((day, names) ->
                        put(days, names, year -> Optional.of(MonthDay.parse(day).atYear(year))));
    }

    private static void ofEaster(Map<String, IntFunction<Optional<LocalDate>>> days, int after, String names) {
        put(days, names, year -> Optional.of(Feast.easterSunday(year).plusDays(after)));
    }

    /** The fourth Sunday is the last before Christmas Day. */
    private static void advent(Map<String, IntFunction<Optional<LocalDate>>> days) {
        String[] words = {"första", "andra", "tredje", "fjärde"};
        for (int number = 1; number <= SUNDAYS_OF_ADVENT; number++) {
            String word = words[number - 1];
            int before = SUNDAYS_OF_ADVENT - number;
            put(
                    days,
                    word + " advent|" + number + " advent|" + word + " söndagen i advent|" + number
                            + " söndagen i advent|" + word + " advents söndag",
                    year -> Optional.of(LocalDate.of(year, Month.DECEMBER, 24)
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                            .minusWeeks(before)));
        }
    }

    private static Optional<LocalDate> midsummer(int year) {
        return Optional.of(
                year < SATURDAYS_SINCE
                        ? LocalDate.of(year, Month.JUNE, 24)
                        : LocalDate.of(year, Month.JUNE, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
    }

    private static Optional<LocalDate> allSaints(int year) {
        return year < SATURDAYS_SINCE
                ? Optional.empty()
                : Optional.of(
                        LocalDate.of(year, Month.OCTOBER, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
    }

    private static void put(
            Map<String, IntFunction<Optional<LocalDate>>> days, String names, IntFunction<Optional<LocalDate>> day) {
        for (String name : names.split("\\|", -1)) {
            days.put(name, day);
        }
    }
}
