package se.nyhetsarkivet.calendar.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.PartialDate;

/** The one date that a source states. */
class DateReaderTest {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** Days, with a month by name in S for Swedish and E for English. */
    private static final List<String> DAYS = List.of(
            "yyyy-MM-dd|yyyy-M-d|yyyy/MM/dd|yyyy/M/d|yyyy.MM.dd|yyyy - MM - dd|yyyyMMdd|yyMMdd|yy-MM-dd|YYYY-'W'ww-e|YYYY'W'wwe",
            "yyyy-DDD|d/M yyyy|d/M-yyyy|d/M/yyyy|d/M-yy|d/M yy|d/M/yy|d.M.yyyy|dd.MM.yyyy|d.M.yy|d-M-yyyy|dd-MM-yyyy",
            "Sd MMMM yyyy|Sd:'e' MMMM yyyy|S'den' d MMMM yyyy|SEEEE d MMMM yyyy|SEEEE'en den' d:'e' MMMM yyyy|Sd MMM yyyy",
            "Sd MMMM, yyyy|Syyyy MMMM d|Syyyy, d MMMM|Sd MMM ''yy|Sd-MMM-yy|Sd. MMMM yyyy",
            "Ed MMMM yyyy|EMMMM d, yyyy|EEEE, MMMM d, yyyy|EMMM d yyyy|Ed'th of' MMMM yyyy|Ed-MMM-yyyy|Ed-MMM-yy|EEEE, d MMM yyyy",
            "Ed MMM yy|EEEE MMM d yyyy|Ed/MMM/yyyy");

    private static final List<String> TIMES = List.of(
            " HH:mm|, HH:mm| HH.mm|, 'kl.' HH.mm| 'kl' HH.mm| 'klockan' H.mm| - HH:mm| 'at' HH:mm| HH:mm:ss|, HH.mm.ss"
                    .split("\\|", -1));

    private static final List<String> ZONED =
            List.of(" HH:mm:ss XX| HH:mm:ssXXX|, HH:mm xxx| HH:mm:ss 'GMT'xxx".split("\\|", -1));

    private static final List<String> MONTHS = List.of(
            "yyyy-MM|yyyy/MM|yyyy/M|MM/yyyy|M/yyyy|MM-yyyy|SMMMM yyyy|SMMM yyyy|S'i' MMMM yyyy|SMMMM, yyyy|EMMM-yy|EMMMM yyyy|yyyy-MM-'00'|yyyy-MM-'XX'"
                    .split("\\|", -1));

    private static final List<String> YEARS = List.of(
            "yyyy|'år' yyyy|'ca' yyyy|yyyy'?'|yyyy'~'|yyyy-|yyyy-'00-00'|'hösten' yyyy|'spring' yyyy|yyyy-'Q2'|'kvartal 3' yyyy|'första halvåret' yyyy|'påsken' yyyy|'början av' yyyy"
                    .split("\\|", -1));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = WrittenForms.DAYS)
    void aDayOrAMomentIsReadHoweverItIsWritten(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = WrittenForms.COARSE)
    void whatIsNoDayBecomesTheCoarsestDateThatIsTrue(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = WrittenForms.NAMED_DAYS)
    void daysHaveNamesNumeralsAndTimesAsPeopleWriteThem(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = WrittenForms.TERMS)
    void termsWeeksAndPartsOfMonthsAreReadAsFarAsTheyAreTrue(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = WrittenForms.DASHES_AND_NEIGHBOURS)
    void anyDashAndTheMonthsOfNeighboursAreRead(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = WrittenForms.TIMES)
    void ofASpanOfTimeTheBeginningIsReadInTheZoneThatIsNamed(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i dag",
                "idag 14:30",
                "i november i fjol",
                "2 dagar sedan",
                "just nu",
                "8 november",
                "8–10 november",
                "november",
                "hösten",
                "julafton",
                "årsskiftet 2017/18",
                "ht",
                "vecka 17-18",
                "2011–12",
                "2018-05-04 13:00 pm",
                "2018-05-04 kl. 14–25",
                "2018-05-04 14.30 till",
                "2018-05-04 14:30 em em",
                "D:20181304",
                "2018:13:04",
                "skottdagen 2019",
                "31.VI.2018",
                "17 v 20189",
                "maj–jul 2018",
                "vintern 2015/16",
                "1990-talet",
                "199x",
                "18XX",
                "2016–2018",
                "sedan 2016",
                "före 2016-11-08",
                "31 feb 2016",
                "31 september 2016",
                "29 februari 2018",
                "2016-13-01",
                "0000-00-00",
                "-0044-03-15",
                "10000-01-01",
                "Mon, 30 Nov -0001 00:00:00 +0000",
                "2016-11-08 25:00",
                "43213,604166667",
                "010-485 66 55",
                "8 nov 14:30",
                "en bro 2016",
                "2016 blev ett år",
                "-",
                "okänt",
                "201613"
            })
    void whatHasNoDateOfItsOwnIsNone(String written) {
        assertThat(DateReader.read(written)).isEmpty();
    }

    @Test
    void dateIsReadBackFromEveryFormThatItIsWrittenIn() {
        List<String> days = DAYS.stream()
                .flatMap(forms -> List.of(forms.split("\\|", -1)).stream())
                .toList();
        Seeds.run(20_000, random -> {
            LocalDateTime time = LocalDate.of(1950, 1, 1)
                    .plusDays(random.nextInt(36_525))
                    .atTime(random.nextInt(24), random.nextInt(60), 0);
            String form = Seeds.oneOf(random, days);
            check(random, written(form, time), new PartialDate.OfDay(time.toLocalDate()));
            String month = Seeds.oneOf(random, MONTHS);
            check(random, written(month, time), new PartialDate.OfMonth(YearMonth.from(time)));
            String year = Seeds.oneOf(random, YEARS);
            PartialDate read = DateReader.read(written(year, time)).orElseThrow();
            assertThat(read.firstDay().getYear()).as(written(year, time)).isEqualTo(time.getYear());
            String clock = written("E" + Seeds.oneOf(random, TIMES), time);
            OffsetDateTime moment = time.atZone(PartialDate.ZONE).toOffsetDateTime();
            check(random, written(form, time) + clock, new PartialDate.OfMoment(moment));
            OffsetDateTime zoned = time.atOffset(ZoneOffset.ofHours(random.nextInt(25) - 12));
            String offset = DateTimeFormatter.ofPattern(Seeds.oneOf(random, ZONED), Locale.UK)
                    .format(zoned);
            check(random, written(form, time) + offset, new PartialDate.OfMoment(zoned));
        });
    }

    @Test
    void weekIsReadBackAsWhatItIsWithin() {
        Seeds.run(2_000, random -> {
            LocalDate monday = LocalDate.of(1950, 1, 2).plusWeeks(random.nextInt(5_000));
            LocalDate sunday = monday.plusDays(6);
            String written =
                    Seeds.oneOf(random, List.of("'vecka' w YYYY", "'v.'w YYYY", "YYYY-'W'ww", "YYYY 'vecka' w"));
            String text = DateTimeFormatter.ofPattern(written, SWEDISH).format(monday);
            PartialDate expected = monday.getMonth() == sunday.getMonth()
                    ? new PartialDate.OfMonth(YearMonth.from(monday))
                    : new PartialDate.OfYear(Year.of(monday.get(IsoFields.WEEK_BASED_YEAR)));
            check(random, text, expected);
        });
    }

    private static String written(String form, LocalDateTime time) {
        boolean english = form.startsWith("E") && !form.startsWith("EEEE");
        boolean named = english || form.startsWith("S");
        Locale language = english || form.startsWith("EEEE,") || form.startsWith("EEEE M") ? Locale.UK : SWEDISH;
        return DateTimeFormatter.ofPattern(named ? form.substring(1) : form, language)
                .format(time);
    }

    /** However it is spaced and spelt. */
    private static void check(Random random, String text, PartialDate expected) {
        String spelt = switch (random.nextInt(5)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace(' ', '\u00a0');
            case 2 -> "  (" + text + ") ";
            case 3 -> text.replace('-', '\u2011');
            default -> text;
        };
        assertThat(DateReader.read(spelt)).as(spelt).contains(expected);
    }
}
