package se.nyhetsarkivet.calendar.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;

/** Dates as people write them. Unless a test says otherwise, today is Wednesday 25 November 2026. */
class PeriodReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<Locale> LANGUAGES = List.of(Locale.of("sv", "SE"), Locale.UK);

    /** Pieces of dates, to be put together in any way. */
    private static final List<String> PIECES = List.of(
            ("2018|18|3|31|00|12|0|9999|1000|20180423|mars|feb.|maj|jul|March|talet|-talet|90|1990|s|i|i fjol|år|"
                            + "förra|senaste|veckan|vecka|v|Q1|kvartal|första|våren|vintern|2017/18|början av|early|mid|sedan|till|"
                            + "för|ago|från|mellan|och|efter|före|t.o.m.|..|-|–|/|.|:|:e|'|,|(|)|\u00a0|999999999|w|h|nittonhundra|nittio")
                    .split("\\|", -1));

    private final PeriodReader reader = new PeriodReader();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2018                      | 2018..2018
            2018-04                   | 2018-04..2018-04
            2018-04-23                | 2018-04-23..2018-04-23
            2018‑04‑23                | 2018-04-23..2018-04-23
            20180423                  | 2018-04-23..2018-04-23
            2018/04/23                | 2018-04-23..2018-04-23
            2018.04.23                | 2018-04-23..2018-04-23
            2018.4.3                  | 2018-04-03..2018-04-03
            180423                    | 2018-04-23..2018-04-23
            991231                    | 1999-12-31..1999-12-31
            200423                    | 2020-04-23..2020-04-23
            23/4-18                   | 2018-04-23..2018-04-23
            3/3 2018                  | 2018-03-03..2018-03-03
            3/3-2018                  | 2018-03-03..2018-03-03
            3/3 -18                   | 2018-03-03..2018-03-03
            3/3 i fjol                | 2025-03-03..2025-03-03
            3.3.2018                  | 2018-03-03..2018-03-03
            23.12.2018                | 2018-12-23..2018-12-23
            1000                      | 1000..1000
            9999-12                   | 9999-12..9999-12
            år 2018                   | 2018..2018
            in the year 2018          | 2018..2018
            """)
    void digitsAreDates(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            måndag 23 april 2018      | 2018-04-23..2018-04-23
            Måndagen den 23 april 2018 | 2018-04-23..2018-04-23
            mån 23/4 2018             | 2018-04-23..2018-04-23
            tis. 24 april 2018        | 2018-04-24..2018-04-24
            Monday, April 23, 2018    | 2018-04-23..2018-04-23
            måndag 2018-04-23         | 2018-04-23..2018-04-23
            måndag 23 november        | 2026-11-23..2026-11-23
            >2018                     | 2019..
            > 2018                    | 2019..
            >=2018                    | 2018..
            <2018-04                  | ..2018-03
            <= mars 2018              | ..2018-03
            >2018-04-23               | 2018-04-24..
            2018-04-23/2018-04-25     | 2018-04-23..2018-04-25
            2018-04/2018-06           | 2018-04..2018-06
            """)
    void weekdaysSignsAndIntervalsAreRead(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tisdag 23 april 2018",
                "måndag april 2018",
                "måndag 2018",
                "måndag",
                ">",
                ">måndag",
                "2018-04-23/",
                "2018-04-25/2018-04-23",
                "3/4/2018"
            })
    void whatDoesNotFitIsNotRead(String text) {
        assertThat(reader.read(text, TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            påsken 2020               | 2020-04-10..2020-04-13
            Påsk 2019                 | 2019-04-19..2019-04-22
            i påskas                  | 2026-04-03..2026-04-06
            Easter 2008               | 2008-03-21..2008-03-24
            påskhelgen 2038           | 2038-04-23..2038-04-26
            pingsten 2018             | 2018-05-19..2018-05-20
            midsommar 2020            | 2020-06-19..2020-06-20
            midsommarhelgen 2015      | 2015-06-19..2015-06-20
            julen 2015                | 2015-12-24..2015-12-26
            Christmas 2015            | 2015-12-24..2015-12-26
            i julas                   | 2025-12-24..2025-12-26
            påsken i fjol             | 2025-04-18..2025-04-21
            """)
    void feastsHaveTheirDays(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mars 2018                 | 2018-03..2018-03
            MARS 2018                 | 2018-03..2018-03
            mar 2018                  | 2018-03..2018-03
            mar. 2018                 | 2018-03..2018-03
            i mars 2018               | 2018-03..2018-03
            i mars månad 2018         | 2018-03..2018-03
            mars, 2018                | 2018-03..2018-03
            'mars 2018,'              | 2018-03..2018-03
            'mars 2018.'              | 2018-03..2018-03
            (mars 2018)               | 2018-03..2018-03
            mars\u00a02018            | 2018-03..2018-03
            mars\u202f\t2018          | 2018-03..2018-03
            mars -18                  | 2018-03..2018-03
            mars ’18                  | 2018-03..2018-03
            mars -45                  | 1945-03..1945-03
            2018 mars                 | 2018-03..2018-03
            mars förra året           | 2025-03..2025-03
            i mars i fjol             | 2025-03..2025-03
            mars i år                 | 2026-03..2026-03
            March 2018                | 2018-03..2018-03
            March of 2018             | 2018-03..2018-03
            in March last year        | 2025-03..2025-03
            Sept. 2018                | 2018-09..2018-09
            okt 2018                  | 2018-10..2018-10
            Oct 2018                  | 2018-10..2018-10
            May 2018                  | 2018-05..2018-05
            juli 2018                 | 2018-07..2018-07
            3 mars 2018               | 2018-03-03..2018-03-03
            den 3 mars 2018           | 2018-03-03..2018-03-03
            den 3:e mars 2018         | 2018-03-03..2018-03-03
            1:a maj 2018              | 2018-05-01..2018-05-01
            3 mars -18                | 2018-03-03..2018-03-03
            3 March 2018              | 2018-03-03..2018-03-03
            March 3, 2018             | 2018-03-03..2018-03-03
            March 3rd, 2018           | 2018-03-03..2018-03-03
            3rd of March 2018         | 2018-03-03..2018-03-03
            on the 3rd of March, 2018 | 2018-03-03..2018-03-03
            Jul 3, 2018               | 2018-07-03..2018-07-03
            """)
    void monthsHaveNames(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mars                      | 2026-03..2026-03
            i mars                    | 2026-03..2026-03
            november                  | 2026-11..2026-11
            december                  | 2025-12..2025-12
            3 mars                    | 2026-03-03..2026-03-03
            3:e mars                  | 2026-03-03..2026-03-03
            March 18                  | 2026-03-18..2026-03-18
            25 november               | 2026-11-25..2026-11-25
            26 november               | 2025-11-26..2025-11-26
            29 februari               | 2024-02-29..2024-02-29
            våren                     | 2026-03..2026-05
            i våras                   | 2026-03..2026-05
            hösten                    | 2026-09..2026-11
            vintern                   | 2025-12..2026-02
            vecka 12                  | 2026-03-16..2026-03-22
            v12                       | 2026-03-16..2026-03-22
            vecka 49                  | 2025-12-01..2025-12-07
            andra kvartalet           | 2026-04..2026-06
            andra halvåret            | 2026-07..2026-12
            slutet av mars            | 2026-03-21..2026-03-31
            """)
    void withoutAYearTheLatestThatHasBegunIsMeant(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            våren 2018                | 2018-03..2018-05
            vår 2018                  | 2018-03..2018-05
            spring 2018               | 2018-03..2018-05
            in the spring of 2018     | 2018-03..2018-05
            sommaren 2018             | 2018-06..2018-08
            sommaren i fjol           | 2025-06..2025-08
            på hösten 2018            | 2018-09..2018-11
            fall 2018                 | 2018-09..2018-11
            vintern 2018              | 2017-12..2018-02
            vintern 2017/18           | 2017-12..2018-02
            vintern 2017-2018         | 2017-12..2018-02
            vintern 2017–18           | 2017-12..2018-02
            winter 2000/01            | 2000-12..2001-02
            vintern 1999/00           | 1999-12..2000-02
            vintern 1999/2000         | 1999-12..2000-02
            första halvåret 2018      | 2018-01..2018-06
            second half of 2018       | 2018-07..2018-12
            H2 2018                   | 2018-07..2018-12
            andra hälften av 2018     | 2018-07..2018-12
            första kvartalet 2018     | 2018-01..2018-03
            1:a kvartalet 2018        | 2018-01..2018-03
            kvartal 4 2018            | 2018-10..2018-12
            third quarter of 2018     | 2018-07..2018-09
            Q1 2018                   | 2018-01..2018-03
            2018 Q1                   | 2018-01..2018-03
            2018-Q1                   | 2018-01..2018-03
            sista kvartalet 2018      | 2018-10..2018-12
            last quarter of 2018      | 2018-10..2018-12
            andra tertialet 2018      | 2018-05..2018-08
            början av 2018            | 2018-01..2018-04
            i mitten av 2018          | 2018-05..2018-08
            slutet av förra året      | 2025-09..2025-12
            början av året            | 2026-01..2026-04
            early 2018                | 2018-01..2018-04
            mid-2018                  | 2018-05..2018-08
            late 2018                 | 2018-09..2018-12
            början av mars 2018       | 2018-03-01..2018-03-10
            mitten av mars 2018       | 2018-03-11..2018-03-20
            slutet av februari 2024   | 2024-02-21..2024-02-29
            end of March 2018         | 2018-03-21..2018-03-31
            mid-March 2018            | 2018-03-11..2018-03-20
            """)
    void yearsAndMonthsHaveParts(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            vecka 12 2018             | 2018-03-19..2018-03-25
            v. 12 2018                | 2018-03-19..2018-03-25
            v.12, 2018                | 2018-03-19..2018-03-25
            week 12 2018              | 2018-03-19..2018-03-25
            week 12 of 2018           | 2018-03-19..2018-03-25
            2018-W12                  | 2018-03-19..2018-03-25
            2018W12                   | 2018-03-19..2018-03-25
            2018 v12                  | 2018-03-19..2018-03-25
            vecka 1 2019              | 2018-12-31..2019-01-06
            vecka 53 2020             | 2020-12-28..2021-01-03
            vecka 1 2021              | 2021-01-04..2021-01-10
            """)
    void weeksGoFromMondayToSunday(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1990-talet                | 1990..1999
            på 1990-talet             | 1990..1999
            90-talet                  | 1990..1999
            20-talet                  | 2020..2029
            30-talet                  | 1930..1939
            00-talet                  | 2000..2009
            nittiotalet               | 1990..1999
            nittonhundranittiotalet   | 1990..1999
            1900-talet                | 1900..1999
            2000-talet                | 2000..2099
            nittonhundratalet         | 1900..1999
            1990s                     | 1990..1999
            the 1990s                 | 1990..1999
            the 90s                   | 1990..1999
            '"the ’90s"'              | 1990..1999
            the nineties              | 1990..1999
            början av 1990-talet      | 1990..1993
            the mid-1990s             | 1994..1996
            slutet av 90-talet        | 1997..1999
            slutet av 1900-talet      | 1967..1999
            """)
    void decadesAndCenturiesHaveNames(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            i dag                     | 2026-11-25..2026-11-25
            idag                      | 2026-11-25..2026-11-25
            today                     | 2026-11-25..2026-11-25
            i går                     | 2026-11-24..2026-11-24
            Igår                      | 2026-11-24..2026-11-24
            yesterday                 | 2026-11-24..2026-11-24
            i förrgår                 | 2026-11-23..2026-11-23
            i måndags                 | 2026-11-23..2026-11-23
            i onsdags                 | 2026-11-18..2026-11-18
            i lördags                 | 2026-11-21..2026-11-21
            last Monday               | 2026-11-23..2026-11-23
            denna vecka               | 2026-11-23..2026-11-29
            den här veckan            | 2026-11-23..2026-11-29
            this week                 | 2026-11-23..2026-11-29
            förra veckan              | 2026-11-16..2026-11-22
            last week                 | 2026-11-16..2026-11-22
            denna månad               | 2026-11..2026-11
            förra månaden             | 2026-10..2026-10
            last month                | 2026-10..2026-10
            förra kvartalet           | 2026-07..2026-09
            i år                      | 2026..2026
            förra året                | 2025..2025
            i fjol                    | 2025..2025
            last year                 | 2025..2025
            i förfjol                 | 2024..2024
            senaste dygnet            | 2026-11-24..2026-11-25
            senaste veckan            | 2026-11-19..2026-11-25
            sista månaden             | 2026-10-26..2026-11-25
            senaste året              | 2025-11-26..2026-11-25
            senaste 30 dagarna        | 2026-10-27..2026-11-25
            past 30 days              | 2026-10-27..2026-11-25
            senaste tre månaderna     | 2026-08-26..2026-11-25
            last 3 months             | 2026-08-26..2026-11-25
            under de senaste 2 åren   | 2024-11-26..2026-11-25
            in the past twelve months | 2025-11-26..2026-11-25
            för tre dagar sedan       | 2026-11-22..2026-11-22
            för tre veckor sedan      | 2026-11-02..2026-11-08
            för en månad sen          | 2026-10..2026-10
            för 10 år sedan           | 2016..2016
            två år sedan              | 2024..2024
            10 years ago              | 2016..2016
            a week ago                | 2026-11-16..2026-11-22
            """)
    void someAreCountedFromToday(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sedan 2015                | 2015..
            sen mars 2018             | 2018-03..
            sedan i måndags           | 2026-11-23..
            från 2015                 | 2015..
            från och med 2015         | 2015..
            fr.o.m. 2015              | 2015..
            fr. o. m. 2015            | 2015..
            since March 2018          | 2018-03..
            2015..                    | 2015..
            2015 och framåt           | 2015..
            efter 2015                | 2016..
            efter mars 2018           | 2018-04..
            after 31 December 2018    | 2019-01-01..
            efter förra veckan        | 2026-11-23..
            före 2015                 | ..2014
            innan januari 2018        | ..2017-12
            before 1 March 2020       | ..2020-02-29
            till 2015                 | ..2015
            till och med 2015         | ..2015
            t.o.m. mars 2018          | ..2018-03
            fram till 2015            | ..2015
            until 2015                | ..2015
            ..mars 2018               | ..2018-03
            2015 och tidigare         | ..2015
            """)
    void rangesCanBeOpen(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2015-2018                 | 2015..2018
            2015–2018                 | 2015..2018
            2015 — 2018               | 2015..2018
            2015–18                   | 2015..2018
            2026/27                   | 2026..2027
            1999/00                   | 1999..2000
            2015/16                   | 2015..2016
            2015..2018                | 2015..2018
            2015 till 2018            | 2015..2018
            2015 to 2018              | 2015..2018
            mellan 2015 och 2018      | 2015..2018
            between 2015 and 2018     | 2015..2018
            från 2015 till 2018       | 2015..2018
            fr.o.m. 2015 t.o.m. 2018  | 2015..2018
            from 2015 to 2018         | 2015..2018
            från mars 2018 till maj 2018 | 2018-03..2018-05
            mars till maj 2018        | 2018-03..2018-05
            mars..maj                 | 2026-03..2026-05
            mars–april 2018           | 2018-03..2018-04
            mars-april 2018           | 2018-03..2018-04
            jan.–feb. 2018            | 2018-01..2018-02
            november–mars 2018        | 2017-11..2018-03
            november 2017–mars 2018   | 2017-11..2018-03
            november 2017–mars        | 2017-11..2018-03
            mars till maj             | 2026-03..2026-05
            november–mars             | 2026-11..2027-03
            3–5 mars 2018             | 2018-03-03..2018-03-05
            den 3-5 mars 2018         | 2018-03-03..2018-03-05
            3–5 mars                  | 2026-03-03..2026-03-05
            3 mars–5 april 2018       | 2018-03-03..2018-04-05
            28 december–3 januari 2018 | 2017-12-28..2018-01-03
            March 3–5, 2018           | 2018-03-03..2018-03-05
            between the 3rd and the 5th of March 2018 | 2018-03-03..2018-03-05
            3/3–5/4 2018              | 2018-03-03..2018-04-05
            2018-04..2018-06          | 2018-04..2018-06
            2018-04 – 2018-06         | 2018-04..2018-06
            2018-04-23–2018-05-02     | 2018-04-23..2018-05-02
            2018-04-23 - 2018-05-02   | 2018-04-23..2018-05-02
            vecka 12–14 2018          | 2018-03-19..2018-04-08
            v. 12-14                  | 2026-03-16..2026-04-05
            March 3-18                | 2026-03-03..2026-03-18
            Q1–Q2 2018                | 2018-01..2018-06
            första till andra kvartalet 2018 | 2018-01..2018-06
            våren till hösten 2018    | 2018-03..2018-11
            1980-talet till 1990-talet | 1980..1999
            i måndags till i dag      | 2026-11-23..2026-11-25
            från 2015 till i dag      | 2015..2026-11-25
            från 2015 till mars       | 2015..2026-03
            """)
    void rangesCanHaveTwoEnds(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2018 05 04                 | 2018-05-04..2018-05-04
            ht18                       | 2018-08..2018-12
            HT-18                      | 2018-08..2018-12
            ht 2018                    | 2018-08..2018-12
            ht2018                     | 2018-08..2018-12
            HT 18                      | 2018-08..2018-12
            HT/18                      | 2018-08..2018-12
            vt 2018                    | 2018-01..2018-06
            VT18                       | 2018-01..2018-06
            vt -18                     | 2018-01..2018-06
            vårterminen 2018           | 2018-01..2018-06
            höstterminen 2018          | 2018-08..2018-12
            höstterminen -18           | 2018-08..2018-12
            julafton 2018              | 2018-12-24..2018-12-24
            juldagen 2018              | 2018-12-25..2018-12-25
            annandag jul 2018          | 2018-12-26..2018-12-26
            midsommarafton 2018        | 2018-06-22..2018-06-22
            midsommarafton             | 2026-06-19..2026-06-19
            nyårsdagen 2018            | 2018-01-01..2018-01-01
            påskdagen 2018             | 2018-04-01..2018-04-01
            1 maj                      | 2026-05-01..2026-05-01
            första maj 2018            | 2018-05-01..2018-05-01
            första maj                 | 2026-05-01..2026-05-01
            första advent 2018         | 2018-12-02..2018-12-02
            Valborg 2018               | 2018-04-30..2018-04-30
            v.17-2018                  | 2018-04-23..2018-04-29
            v 17 -18                   | 2018-04-23..2018-04-29
            v17 -18                    | 2018-04-23..2018-04-29
            v17-18                     | 2026-04-20..2026-05-03
            v. 17/2018                 | 2018-04-23..2018-04-29
            2018-v17                   | 2018-04-23..2018-04-29
            vecka 17 år 2018           | 2018-04-23..2018-04-29
            slutet av april 2018       | 2018-04-21..2018-04-30
            mitten av april 2018       | 2018-04-11..2018-04-20
            månadsskiftet april/maj 2018 | 2018-04-21..2018-05-10
            månadsskiftet april-maj 2018 | 2018-04-21..2018-05-10
            sommaren 2018              | 2018-06..2018-08
            sommaren -18               | 2018-06..2018-08
            årsskiftet 2017/18         | 2017-12-31..2018-01-01
            årsskiftet 2017/2018       | 2017-12-31..2018-01-01
            årsskiftet 2017-18         | 2017-12-31..2018-01-01
            årsskiftet 17/18           | 2017-12-31..2018-01-01
            4.IV.2018                  | 2018-04-04..2018-04-04
            4/IV 2018                  | 2018-04-04..2018-04-04
            Friday 4th May 2018        | 2018-05-04..2018-05-04
            Friday, May 4th, 2018      | 2018-05-04..2018-05-04
            Friday the 4th of May, 2018 | 2018-05-04..2018-05-04
            May 4th 2018               | 2018-05-04..2018-05-04
            May the 4th, 2018          | 2018-05-04..2018-05-04
            jul 2015                   | 2015-12-24..2015-12-26
            Jul 2015                   | 2015-12-24..2015-12-26
            jul -15                    | 2015-12-24..2015-12-26
            julen 2015                 | 2015-12-24..2015-12-26
            24 jul 2015                | 2015-07-24..2015-07-24
            påsk 2018                  | 2018-03-30..2018-04-02
            May the 4th, 2018          | 2018-05-04..2018-05-04
            påskafton 2019             | 2019-04-20..2019-04-20
            långfredag -19             | 2019-04-19..2019-04-19
            3 jul 2018                 | 2018-07-03..2018-07-03
            3 jun–5 jul 2018           | 2018-06-03..2018-07-05
            julafton                   | 2025-12-24..2025-12-24
            nationaldagen              | 2026-06-06..2026-06-06
            midsommarafton 1940        | 1940-06-23..1940-06-23
            fjärde advent 2017         | 2017-12-24..2017-12-24
            julafton–nyårsdagen 2018   | 2017-12-24..2018-01-01
            """)
    void daysAndTermsHaveNamesAndNumerals(String text, String range) {
        assertThat(read(text)).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                ".",
                "..",
                "-",
                "–",
                "må 2018",
                "mars choklad",
                "choklad mars",
                "maj:t",
                "maj:t 2018",
                "00-00",
                "31 februari 2018",
                "29 februari 2018",
                "2018-02-29",
                "2018-13",
                "2018-00",
                "2018-02-30",
                "2018-04-31",
                "0999",
                "999",
                "10000",
                "20181301",
                "201804",
                "201104",
                "181323",
                "påsk",
                "midsommar",
                "32 mars",
                "0 mars 2018",
                "mars 18",
                "jul",
                "maj–jul 2018",
                "lucia",
                "valborg",
                "halloween",
                "ht",
                "HT18a",
                "årsskiftet",
                "årsskiftet 2018",
                "årsskiftet 2016/18",
                "månadsskiftet april/juni 2018",
                "skottdagen 2019",
                "alla helgons dag 1940",
                "femte advent 2018",
                "4.XIII.2018",
                "31.VI.2018",
                "17 v i år",
                "2018 13 04",
                "3/4/2018",
                "3/3",
                "24/7",
                "30/2 2018",
                "3.13.2018",
                "2011–12",
                "2018-99",
                "2018-31",
                "2018/20",
                "2018-2015",
                "2018–2018 mars april",
                "maj 2018 till mars 2018",
                "5–3 mars 2018",
                "vecka 53 2019",
                "vecka 0",
                "vecka 54",
                "vecka",
                "kvartal 5 2018",
                "Q5 2018",
                "Q1",
                "tredje halvåret 2018",
                "fall",
                "spring",
                "early",
                "början av",
                "second half",
                "first quarter of",
                "sommar",
                "talet",
                "95-talet",
                "1995-talet",
                "ett tiotal",
                "tiotalet",
                "sedan",
                "från",
                "till",
                "efter",
                "sen",
                "mellan 2015",
                "mellan 2015 och",
                "2015 och 2018",
                "från till",
                "för år sedan",
                "för många år sedan",
                "för 9000 år sedan",
                "senaste nytt",
                "sista dagen på jobbet",
                "förra dagen",
                "efter 9999",
                "den",
                "i",
                "i i",
                "the",
                "2018 2019",
                "mars mars",
                "mars 2018 2019",
                "måndag",
                "regeringen",
                "covid-19",
                "13 700",
                "2 000 kronor",
                "e-post",
                "kl 8",
                "2018:3",
                "-2018",
                "mars?nej",
                "vintern 2015/18",
                "999999999 days ago",
                "senaste 999999999 åren",
                "٢٠١٨"
            })
    void otherTextsAreNoPeriods(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{1} on {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-01 | i går               | 2026-12-31..2026-12-31
            2027-01-01 | förra veckan        | 2026-12-21..2026-12-27
            2027-01-01 | denna vecka         | 2026-12-28..2027-01-03
            2027-01-01 | förra månaden       | 2026-12..2026-12
            2027-01-01 | förra kvartalet     | 2026-10..2026-12
            2027-01-01 | december            | 2026-12..2026-12
            2027-01-01 | januari             | 2027-01..2027-01
            2027-01-01 | vintern             | 2026-12..2027-02
            2026-12-01 | vintern             | 2026-12..2027-02
            2026-11-30 | vintern             | 2025-12..2026-02
            2027-01-01 | november–mars       | 2026-11..2027-03
            2026-04-10 | mars–maj            | 2026-03..2026-05
            2026-02-10 | mars–maj            | 2025-03..2025-05
            2026-03-04 | 3–5 mars            | 2026-03-03..2026-03-05
            2018-12-31 | vecka 1             | 2018-12-31..2019-01-06
            2019-06-01 | vecka 53            | 2015-12-28..2016-01-03
            2024-02-29 | i förrgår           | 2024-02-27..2024-02-27
            2024-02-29 | förra året          | 2023..2023
            2024-02-29 | senaste året        | 2023-03-01..2024-02-29
            2024-03-31 | senaste månaden     | 2024-03-01..2024-03-31
            2024-03-31 | för en månad sedan  | 2024-02..2024-02
            2024-02-28 | 29 februari         | 2020-02-29..2020-02-29
            1903-06-01 | 29 februari         | 1896-02-29..1896-02-29
            2026-11-23 | i måndags           | 2026-11-16..2026-11-16
            2026-11-22 | förra veckan        | 2026-11-09..2026-11-15
            2019-12-31 | 20-talet            | 1920..1929
            """)
    void yearsEndAndLeap(LocalDate today, String text, String range) {
        assertThat(read(text, today)).isEqualTo(range);
    }

    @Test
    void noTextIsAnErrorOnAnyDay() {
        List<LocalDate> days =
                List.of(TODAY, LocalDate.MIN, LocalDate.MAX, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        Seeds.run(20_000, random -> {
            String text = random.nextBoolean() ? Seeds.text(random, 60) : composed(random);
            checkOrder(text, reader.read(text, Seeds.oneOf(random, days)));
        });
    }

    @Test
    void lettersWithoutMeaningAreNoPeriods() {
        Seeds.run(300, random -> {
            StringBuilder letters = new StringBuilder("q");
            random.ints(1 + random.nextInt(300), 'a', 'z' + 1).forEach(letters::appendCodePoint);
            assertThat(read(letters.toString())).isEmpty();
        });
    }

    @Test
    void whatIsPrintedIsReadBack() {
        Seeds.run(2_000, random -> {
            LocalDate day = LocalDate.of(1000, 1, 1).plusDays(random.nextInt(3_287_000));
            Locale language = Seeds.oneOf(random, LANGUAGES);
            assertThat(read(DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day)))
                    .isEqualTo(day + ".." + day);
            YearMonth month = YearMonth.from(day);
            assertThat(read(DateTimeFormatter.ofPattern("MMMM yyyy", language).format(day)))
                    .isEqualTo(month + ".." + month);
        });
    }

    @Test
    void rangesThatArePrintedAreReadBack() {
        Seeds.run(2_000, random -> {
            LocalDate first = LocalDate.of(1000, 1, 1).plusDays(random.nextInt(3_000_000));
            LocalDate last = first.plusDays(random.nextInt(200_000));
            Locale language = Seeds.oneOf(random, LANGUAGES);
            DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
            String link = Seeds.oneOf(random, List.of("–", " – ", " - ", " till ", " to ", ".."));
            assertThat(read(written.format(first) + link + written.format(last)))
                    .isEqualTo(first + ".." + last);
        });
    }

    private static String composed(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(7); pieces > 0; pieces--) {
            text.append(Seeds.oneOf(random, PIECES)).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static void checkOrder(String text, Optional<DateRange> range) {
        range.ifPresent(found -> {
            assertThat(found.isAll()).as(text).isFalse();
            if (found.from().isPresent() && found.to().isPresent()) {
                assertThat(found.to().get().lastDay())
                        .as(text)
                        .isAfterOrEqualTo(found.from().get().firstDay());
            }
        });
    }

    private String read(String text) {
        return read(text, TODAY);
    }

    private String read(String text, LocalDate today) {
        return reader.read(text, today)
                .map(range -> iso(range.from()) + ".." + iso(range.to()))
                .orElse("");
    }

    private static String iso(Optional<PartialDate> end) {
        return end.map(PartialDate::iso).orElse("");
    }
}
