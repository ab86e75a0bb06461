package se.nyhetsarkivet.calendar;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of dates, Swedish and English, as data. */
public final class DateVocabulary {

    /** {@code jul} is Christmas in Swedish and July in English, and so a month only beside a day. */
    private static final String CHRISTMAS_OR_JULY = "jul";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");

    private static final Map<String, Integer> ENGLISH_MONTHS = numbered(
            1,
            "january jan",
            "february feb",
            "march",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec");

    private static final Map<String, Integer> SWEDISH_MONTHS = numbered(
            1,
            "januari jan",
            "februari feb febr",
            "mars mar",
            "april apr",
            "maj",
            "juni jun",
            "juli jul",
            "augusti aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec");

    /** Norwegian and Danish, where they differ from Swedish and English. */
    private static final Map<String, Integer> NORDIC_MONTHS =
            Map.of("januar", 1, "februar", 2, "marts", 3, "mai", 5, "desember", 12, "des", 12);

    /** How feeds of other countries name months beside a day and a year, where Swedish and English names differ. */
    private static final Map<String, Integer> FOREIGN_MONTHS = numbered(
            1,
            "jän jänner tammi tammikuu tammikuuta gennaio gen janvier janv enero ene",
            "helmi helmikuu helmikuuta febbraio février févr fév febrero",
            "märz mär mrz maalis maaliskuu maaliskuuta marzo",
            "huhti huhtikuu huhtikuuta aprile avril avr abril abr",
            "touko toukokuu toukokuuta maggio mag mayo",
            "kesä kesäkuu kesäkuuta giugno giu juin junio",
            "heinä heinäkuu heinäkuuta luglio lug juillet juil julio",
            "elo elokuu elokuuta agosto ago août aoû",
            "syys syyskuu syyskuuta settembre set septembre septiembre",
            "loka lok lokakuu lokakuuta ottobre ott octobre octubre",
            "marras marraskuu marraskuuta novembre noviembre",
            "dezember dez joulu joulukuu joulukuuta dicembre dic décembre déc diciembre");

    private static final Map<String, Integer> LAST_WEEKDAYS = numbered(
            1,
            "måndags monday",
            "tisdags tuesday",
            "onsdags wednesday",
            "torsdags thursday",
            "fredags friday",
            "lördags saturday",
            "söndags sunday");

    private static final Map<String, Integer> WEEKDAYS = numbered(
            1,
            "måndag måndagen mån må monday mon mandag man",
            "tisdag tisdagen tis tisd ti tuesday tue tues tirsdag tir",
            "onsdag onsdagen ons onsd on wednesday wed",
            "torsdag torsdagen tors torsd tor to thursday thu thur thurs",
            "fredag fredagen fre fr friday fri",
            "lördag lördagen lör lö saturday sat lørdag lør",
            "söndag söndagen sön sö sunday sun søndag søn");

    private static final Map<String, Integer> SEASONS = numbered(
            1,
            "våren våras senvåren",
            "sommaren somras försommaren högsommaren sensommaren",
            "hösten höstas senhösten autumn",
            "vintern vintras");

    /** These mean something else too, or another year, unless a year stands beside them. */
    private static final Map<String, Integer> SEASONS_OF_A_YEAR =
            numbered(1, "vår spring", "sommar summer", "höst fall", "vinter winter");

    private static final Map<String, Integer> NUMBERS = numbered(
            1,
            "en ett ena one a an",
            "två two",
            "tre three",
            "fyra four",
            "fem five",
            "sex six",
            "sju seven",
            "åtta eight",
            "nio nine",
            "tio ten",
            "elva eleven",
            "tolv twelve");

    private static final Map<String, Integer> ORDINALS =
            numbered(1, "1 första first", "2 andra second", "3 tredje third", "4 fjärde fourth");

    private static final Map<String, Integer> DAYS_OF_MONTH = numbered(
            1,
            "första förste first",
            "andra andre second",
            "tredje third",
            "fjärde fourth",
            "femte fifth",
            "sjätte sixth",
            "sjunde seventh",
            "åttonde eighth",
            "nionde ninth",
            "tionde tenth",
            "elfte eleventh",
            "tolfte twelfth",
            "trettonde thirteenth",
            "fjortonde fourteenth",
            "femtonde fifteenth",
            "sextonde sixteenth",
            "sjuttonde seventeenth",
            "artonde eighteenth",
            "nittonde nineteenth",
            "tjugonde twentieth",
            "tjugoförsta tjugoförste",
            "tjugoandra tjugoandre",
            "tjugotredje",
            "tjugofjärde",
            "tjugofemte",
            "tjugosjätte",
            "tjugosjunde",
            "tjugoåttonde",
            "tjugonionde",
            "trettionde thirtieth",
            "trettioförsta trettioförste");

    private static final Map<String, Integer> TERMS = numbered(1, "vårterminen vårtermin", "höstterminen hösttermin");

    private static final Map<String, Integer> SHORT_TERMS = numbered(1, "vt", "ht");

    private static final Map<String, Integer> TENS = numbered(
            2,
            "tjugo twenties",
            "trettio thirties",
            "fyrtio forties",
            "femtio fifties",
            "sextio sixties",
            "sjuttio seventies",
            "åttio eighties",
            "nittio nineties");

    private static final Map<String, Integer> CENTURIES = numbered(
            14,
            "fjortonhundra",
            "femtonhundra",
            "sextonhundra",
            "sjuttonhundra",
            "artonhundra",
            "nittonhundra",
            "tjugohundra");

    private static final List<List<String>> THIRDS = List.of(
            List.of("början av", "början på", "primo", "beginning of", "start of", "tidigt", "early"),
            List.of("mitten av", "mitten på", "medio", "middle of", "mid"),
            List.of("slutet av", "slutet på", "ultimo", "end of", "sent", "late"));

    /** Into how many parts a year is cut. */
    private static final Map<String, Integer> PARTS_OF_YEAR = Map.ofEntries(
            Map.entry("halvåret", 2),
            Map.entry("halvår", 2),
            Map.entry("hälften", 2),
            Map.entry("halvan", 2),
            Map.entry("half", 2),
            Map.entry("h", 2),
            Map.entry("tertialet", 3),
            Map.entry("tertial", 3),
            Map.entry("t", 3),
            Map.entry("kvartalet", 4),
            Map.entry("kvartal", 4),
            Map.entry("quarter", 4),
            Map.entry("q", 4),
            Map.entry("kv", 4));

    /** Parts of other things than years too. */
    public static final Set<String> PARTS_OF_ANYTHING = Set.of("hälften", "halvan", "half", "h", "t", "q", "kv");

    public static final Set<String> WEEK = Set.of("vecka", "v", "week", "w");
    public static final List<String> LAST = List.of("sista", "last");
    public static final List<String> OF = List.of("av", "of", "i", "in", "under", "-");

    private DateVocabulary() {}

    /** A month in a date without a day. */
    public static Optional<Integer> month(String word) {
        return word.equals(CHRISTMAS_OR_JULY) ? Optional.empty() : monthBesideDay(word);
    }

    public static Optional<Integer> monthBesideDay(String word) {
        return find(SWEDISH_MONTHS, word).or(() -> englishMonth(word));
    }

    /** A month in a date that has a year beside it, of which the names of Norway and Denmark are read too. */
    public static Optional<Integer> monthBesideYear(String word) {
        return monthBesideDay(word).or(() -> find(NORDIC_MONTHS, word));
    }

    /** A month in a date that also has a day and a year, of which the names of other countries are read too. */
    public static Optional<Integer> monthOfWholeDate(String word) {
        return monthBesideYear(word).or(() -> find(FOREIGN_MONTHS, word));
    }

    public static Optional<Integer> englishMonth(String word) {
        return find(ENGLISH_MONTHS, word);
    }

    /** The day of the week, 1 for Monday. */
    public static Optional<Integer> weekday(String word) {
        return find(LAST_WEEKDAYS, word);
    }

    /** The day of the week that stands before a date. */
    public static Optional<DayOfWeek> weekdayOfDate(String word) {
        return find(WEEKDAYS, word).map(DayOfWeek::of);
    }

    /** 1 for spring. */
    public static Optional<Integer> season(String word) {
        return find(SEASONS, word);
    }

    public static Optional<Integer> seasonOfYear(String word) {
        return season(word).or(() -> find(SEASONS_OF_A_YEAR, word));
    }

    /** A number of at most four digits, or a word for one. */
    public static Optional<Integer> number(String word) {
        return NUMBER.matcher(word).matches() ? Optional.of(Integer.valueOf(word)) : find(NUMBERS, word);
    }

    public static Optional<Integer> ordinal(String word) {
        return find(ORDINALS, word);
    }

    /** The day of the month, as a number or a word. */
    public static Optional<Integer> dayOfMonth(String word) {
        return SHORT_NUMBER.matcher(word).matches() ? Optional.of(Integer.valueOf(word)) : find(DAYS_OF_MONTH, word);
    }

    /** The term of a school, 1 for that of spring. */
    public static Optional<Integer> term(String word) {
        return find(TERMS, word);
    }

    /** A term whose name means something else too, unless a year stands beside it. */
    public static Optional<Integer> shortTerm(String word) {
        return find(SHORT_TERMS, word);
    }

    /** 9 for the nineties. */
    public static Optional<Integer> tens(String word) {
        return find(TENS, word);
    }

    /** The Swedish words for hundreds of years, and how many hundreds they are. */
    public static Map<String, Integer> centuries() {
        return CENTURIES;
    }

    public static Optional<Integer> partsOfYear(String word) {
        return find(PARTS_OF_YEAR, word);
    }

    /** The words for the beginning, the middle and the end. */
    public static List<List<String>> thirds() {
        return THIRDS;
    }

    private static Optional<Integer> find(Map<String, Integer> values, String word) {
        return Optional.ofNullable(values.get(word));
    }

    /** Gives the words of each line one number, counted from the first. */
    private static Map<String, Integer> numbered(int first, String... lines) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int line = 0; line < lines.length; line++) {
            for (String word : lines[line].split(" ", -1)) {
                numbers.put(word, first + line);
            }
        }
        return Map.copyOf(numbers);
    }
}
