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
    @CsvSource(delimiter = '|', textBlock = """
            TUE,8 NOV 2016 09:30:05                | 2016-11-08T09:30:05+01:00
            Thu, 8 Sept 2016 09:30:05 +0300        | 2016-09-08T09:30:05+03:00
            2016-11-08 09:30:05.364419679 +0100 CET | 2016-11-08T09:30:05+01:00
            08 Nov 16 09:30 UTC                    | 2016-11-08T09:30:00Z
            Tue, Nov 8 2016 08:28:28 PM            | 2016-11-08T20:28:28+01:00
            Di, 8 Nov 2016 09:30:05 +0100          | 2016-11-08T09:30:05+01:00
            Tue, 8 Nov 2016, 15:04                 | 2016-11-08T15:04:00+01:00
            Tue, 8 Nov 2016 20:21:00 Europe/Helsinki | 2016-11-08T20:21:00+02:00
            8 Nov 2016 20:21 America/New_York      | 2016-11-08T20:21:00-05:00
            Ti, 08 Marras 2016 09:30:05 +0000      | 2016-11-08T09:30:05Z
            mar, 08 novembre 2016 09:30:05 GMT     | 2016-11-08T09:30:05Z
            8. Dezember 2016                       | 2016-12-08
            8 desember 2016                        | 2016-12-08
            ti 8 nov 2016                          | 2016-11-08
            lö 12 nov 2016 09:30                   | 2016-11-12T09:30:00+01:00
            8 nov 2016 (tisdag)                    | 2016-11-08
            Tue Nov 08 2016 09:30:05 GMT+0100 (centraleuropeisk normaltid) | 2016-11-08T09:30:05+01:00
            tis nov 8 09:30:05 CET 2016            | 2016-11-08T09:30:05+01:00
            Tue , 8 Nov 2016 09:30:05 +01          | 2016-11-08T09:30:05+01:00
            Tue, 8 Nov 2016 09:30:05 METDST        | 2016-11-08T09:30:05+02:00
            Tue, 8 Nov 2016 24:00:00 +0100         | 2016-11-08
            2016-11-08T24:00                       | 2016-11-08
            2016-11-08T09:30:05CET                 | 2016-11-08T09:30:05+01:00
            2016-11-08T09:30:05 +01:00[Europe/Stockholm] | 2016-11-08T09:30:05+01:00
            20161108093005                         | 2016-11-08T09:30:05+01:00
            201611080930                           | 2016-11-08T09:30:00+01:00
            2016313                                | 2016-11-08
            161108                                 | 2016-11-08
            16-11-08                               | 2016-11-08
            16-11-08 09.30                         | 2016-11-08T09:30:00+01:00
            31-12-99                               | 1999-12-31
            8-11-16                                | 2016-11-08
            08.11.16                               | 2016-11-08
            12/31/16 2:30 PM                       | 2016-12-31T14:30:00+01:00
            8/11 16                                | 2016-11-08
            8 nov ´16                              | 2016-11-08
            8 nov ’16                              | 2016-11-08
            8-NOV-16                               | 2016-11-08
            nov-16                                 | 2016-11
            Jul-16                                 | 2016-07
            11/2016                                | 2016-11
            11-2016                                | 2016-11
            2016 november 8                        | 2016-11-08
            2016, 8 november                       | 2016-11-08
            KL 9.30 DEN 8 NOVEMBER 2016            | 2016-11-08T09:30:00+01:00
            09:30, 8 november 2016                 | 2016-11-08T09:30:00+01:00
            9.30 - 8 november 2016                 | 2016-11-08T09:30:00+01:00
            November 8, 2016 2:30 p.m.             | 2016-11-08T14:30:00+01:00
            November 8, 2016, 2 pm                 | 2016-11-08T14:00:00+01:00
            8:e nov. 2016                          | 2016-11-08
            1:sta nov 2016                         | 2016-11-01
            l nov 2016                             | 2016-11-01
            ２０１６-11-08                          | 2016-11-08
            2016‑11‑08                             | 2016-11-08
            2016−11−08                             | 2016-11-08
            2016- 11-08                            | 2016-11-08
            \ufeff2016-11-08                       | 2016-11-08
            „2016-11-08”                           | 2016-11-08
            [2016-11-08]                           | 2016-11-08
            (8 november 2016).                     | 2016-11-08
            8 nov 2016 (09:30)                     | 2016-11-08T09:30:00+01:00
            2016-11-08 (kl. 9.30)                  | 2016-11-08T09:30:00+01:00
            8 november 2016 • 09:30 CET            | 2016-11-08T09:30:00+01:00
            tis 11/08/2016 - 09:30                 | 2016-11-08T09:30:00+01:00
            Wed, 11/08/2017                        | 2017-11-08
            fredag 11/08/2017                      | 2017-08-11
            måndag 11/08/2017                      | 2017-08-11
            2017-03-26 02:30                       | 2017-03-26T03:30:00+02:00
            2017-10-29 02:30 CET                   | 2017-10-29T02:30:00+01:00
            """)
    void aDayOrAMomentIsReadHoweverItIsWritten(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-W45                  | 2016-11
            2016W45                   | 2016-11
            v. 45 2016                | 2016-11
            2016 vecka 45             | 2016-11
            week 45 of 2016           | 2016-11
            vecka 44 2016             | 2016
            vecka 1 2019              | 2019
            vecka 53 2020             | 2020
            våren 2016                | 2016
            Fall 2016                 | 2016
            vintern 2016              | 2016
            2016-Q4                   | 2016
            första halvåret 2016      | 2016
            midsommar 2016            | 2016-06
            påsken 2018               | 2018
            början av november 2016   | 2016-11
            2016-11-08/2016-11-10     | 2016-11
            HT 2016                   | 2016
            höstterminen 2016         | 2016
            8 november 2016 kl. 9.30–11.00 | 2016-11-08
            2016-11-08 09:30 - 11:00  | 2016-11-08
            2016-11-08--10            | 2016-11
            8–10 november 2016        | 2016-11
            8 november–3 december 2016 | 2016
            2016-11-08/2016-11-08     | 2016-11-08
            ca 2016                   | 2016
            c:a november 2016         | 2016-11
            2016?                     | 2016
            2016-11~                  | 2016-11
            2016-11-XX                | 2016-11
            2016-11-00                | 2016-11
            2016-11-00 00:00:00       | 2016-11
            2016-00-00                | 2016
            2016-XX-XX                | 2016
            2016-                     | 2016
            år 2016                   | 2016
            """)
    void whatIsNoDayBecomesTheCoarsestDateThatIsTrue(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2018-05-04 kl 14-16        | 2018-05-04
            4 maj 2018 kl. 14–16       | 2018-05-04
            2018-05-04 kl. 14:30-16:00 | 2018-05-04
            4.5.2018 klo 14.30         | 2018-05-04T14:30:00+02:00
            2pm May 4, 2018            | 2018-05-04T14:00:00+02:00
            4 May 2018 14:30 hrs       | 2018-05-04T14:30:00+02:00
            4 May 2018 1430hrs         | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 Uhr       | 2018-05-04T14:30:00+02:00
            nyårsdagen den 1 januari 2018 | 2018-01-01
            maj/juni 2018              | 2018
            T1 2018                    | 2018
            sensommaren 2018           | 2018
            medio maj 2018             | 2018-05
            4:e söndagen i advent 2018 | 2018-12-23
            4 maj 2018 14h30           | 2018-05-04T14:30:00+02:00
            2018-05-04 14h30           | 2018-05-04T14:30:00+02:00
            2018-05-04 14h             | 2018-05-04T14:00:00+02:00
            2018-05-04 kl 14           | 2018-05-04T14:00:00+02:00
            2018-05-04 kl 14.30        | 2018-05-04T14:30:00+02:00
            2018-05-04 kl 1430         | 2018-05-04T14:30:00+02:00
            4 maj 2018 klockan 14      | 2018-05-04T14:00:00+02:00
            4 maj 2018 kl. 14          | 2018-05-04T14:00:00+02:00
            kl 14 den 4 maj 2018       | 2018-05-04T14:00:00+02:00
            2018 05 04                 | 2018-05-04
            2018 05 04 14:30           | 2018-05-04T14:30:00+02:00
            04 05 2018                 | 2018-05-04
            20180504T1430              | 2018-05-04T14:30:00+02:00
            20180504T143000Z           | 2018-05-04T14:30:00Z
            20180504T143000+0200       | 2018-05-04T14:30:00+02:00
            20180504-1430              | 2018-05-04T14:30:00+02:00
            20180504_143000            | 2018-05-04T14:30:00+02:00
            20180504 1430              | 2018-05-04T14:30:00+02:00
            julafton 2018              | 2018-12-24
            julaftonen 2018            | 2018-12-24
            juldagen 2018              | 2018-12-25
            annandag jul 2018          | 2018-12-26
            midsommarafton 2018        | 2018-06-22
            midsommardagen 2018        | 2018-06-23
            nyårsdagen 2018            | 2018-01-01
            nyårsafton 2018            | 2018-12-31
            trettondagen 2018          | 2018-01-06
            trettondedag jul 2018      | 2018-01-06
            trettondagsafton 2018      | 2018-01-05
            tjugondag knut 2018        | 2018-01-13
            tjugondag jul 2018         | 2018-01-13
            påskdagen 2018             | 2018-04-01
            påskafton 2018             | 2018-03-31
            långfredagen 2018          | 2018-03-30
            långfredag 2018            | 2018-03-30
            annandag påsk 2018         | 2018-04-02
            skärtorsdagen 2018         | 2018-03-29
            skärtorsdag 2018           | 2018-03-29
            palmsöndagen 2018          | 2018-03-25
            fettisdagen 2018           | 2018-02-13
            kristi himmelsfärdsdag 2018 | 2018-05-10
            kristi himmelsfärds dag 2018 | 2018-05-10
            pingstdagen 2018           | 2018-05-20
            pingstafton 2018           | 2018-05-19
            annandag pingst 2018       | 2018-05-21
            första maj 2018            | 2018-05-01
            förste maj 2018            | 2018-05-01
            första advent 2018         | 2018-12-02
            1:a advent 2018            | 2018-12-02
            andra advent 2018          | 2018-12-09
            2:a advent 2018            | 2018-12-09
            tredje advent 2018         | 2018-12-16
            fjärde advent 2018         | 2018-12-23
            4 advent 2018              | 2018-12-23
            första söndagen i advent 2018 | 2018-12-02
            Valborg 2018               | 2018-04-30
            valborgsmässoafton 2018    | 2018-04-30
            lucia 2018                 | 2018-12-13
            luciadagen 2018            | 2018-12-13
            nationaldagen 2018         | 2018-06-06
            sveriges nationaldag 2018  | 2018-06-06
            svenska flaggans dag 1975  | 1975-06-06
            alla helgons dag 2018      | 2018-11-03
            alla helgons dag 2019      | 2019-11-02
            alla hjärtans dag 2018     | 2018-02-14
            mors dag 2018              | 2018-05-27
            fars dag 2018              | 2018-11-11
            kanelbullens dag 2018      | 2018-10-04
            internationella kvinnodagen 2018 | 2018-03-08
            FN-dagen 2018              | 2018-10-24
            mårtensafton 2018          | 2018-11-10
            skottdagen 2020            | 2020-02-29
            nobeldagen 2018            | 2018-12-10
            halloween 2018             | 2018-10-31
            4.IV.2018                  | 2018-04-04
            4. IV. 2018                | 2018-04-04
            4/IV 2018                  | 2018-04-04
            4/IV-18                    | 2018-04-04
            4-IV-2018                  | 2018-04-04
            4 IV 2018                  | 2018-04-04
            23 XII 1987                | 1987-12-23
            Friday 4th May 2018        | 2018-05-04
            Friday, May 4th, 2018      | 2018-05-04
            Friday the 4th of May, 2018 | 2018-05-04
            Fri 4th May 2018 2:30 pm   | 2018-05-04T14:30:00+02:00
            May 4th 2018               | 2018-05-04
            May the 4th, 2018          | 2018-05-04
            May fourth, 2018           | 2018-05-04
            the fourth of May 2018     | 2018-05-04
            4th of May, 2018 at 2:30pm | 2018-05-04T14:30:00+02:00
            4 maj 2018 14.30           | 2018-05-04T14:30:00+02:00
            4 maj 2018, kl.14.30       | 2018-05-04T14:30:00+02:00
            May 4, 2018 2:30 pm        | 2018-05-04T14:30:00+02:00
            May 4, 2018 2:30pm CEST    | 2018-05-04T14:30:00+02:00
            May 4, 2018 at 2:30 p.m. CEST | 2018-05-04T14:30:00+02:00
            May 4, 2018, 2:30 pm EDT   | 2018-05-04T14:30:00-04:00
            2018-05-04 14:30 CEST      | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 (CEST)    | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 +0200     | 2018-05-04T14:30:00+02:00
            2018-05-04T14:30+0200      | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 UTC+1     | 2018-05-04T14:30:00+01:00
            2018-05-04 14:30 UTC+01:00 | 2018-05-04T14:30:00+01:00
            2018-05-04 14:30 (UTC+1)   | 2018-05-04T14:30:00+01:00
            2018-05-04 14:30 (GMT+2)   | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 UTC +2    | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 svensk tid | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 lokal tid | 2018-05-04T14:30:00+02:00
            2018-05-04 14:30 MESZ      | 2018-05-04T14:30:00+02:00
            2018-05-04T14:30Z          | 2018-05-04T14:30:00Z
            24 jul 2015                | 2015-07-24
            """)
    void daysHaveNamesNumeralsAndTimesAsPeopleWriteThem(String written, String expected) {
        assertThat(DateReader.read(written).map(PartialDate::iso)).contains(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ht18                       | 2018
            HT-18                      | 2018
            ht 2018                    | 2018
            ht2018                     | 2018
            HT 18                      | 2018
            HT/18                      | 2018
            vt 2018                    | 2018
            VT18                       | 2018
            vt -18                     | 2018
            vårterminen 2018           | 2018
            höstterminen 2018          | 2018
            höstterminen -18           | 2018
            allhelgonahelgen 2018      | 2018-11
            v.17-2018                  | 2018-04
            v 17 -18                   | 2018-04
            v17 -18                    | 2018-04
            v.17 '18                   | 2018-04
            v. 17/2018                 | 2018-04
            2018v17                    | 2018-04
            2018 v.17                  | 2018-04
            2018-v17                   | 2018-04
            v. 17, 2018                | 2018-04
            vecka 17 år 2018           | 2018-04
            vecka 17, -18              | 2018-04
            slutet av april 2018       | 2018-04
            i slutet av april 2018     | 2018-04
            slutet av apr -18          | 2018-04
            mitten av april 2018       | 2018-04
            i mitten på april 2018     | 2018-04
            början av april 2018       | 2018-04
            i början av maj 2018       | 2018-05
            månadsskiftet april/maj 2018 | 2018
            månadsskiftet april-maj 2018 | 2018
            sommaren 2018              | 2018
            sommaren -18               | 2018
            jul 2015                   | 2015-07
            Jul 2015                   | 2015-07
            jul -15                    | 2015-07
            julen 2015                 | 2015-12
            påsk 2018                  | 2018
            """)
    void termsWeeksAndPartsOfMonthsAreReadAsFarAsTheyAreTrue(String written, String expected) {
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
