package se.nyhetsarkivet.intake.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.PartialDate;

class SourceDatesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2018                                    | 2018
            2018-04                                 | 2018-04
            2018-04-23                              | 2018-04-23
            2018-04-23T10:15                        | 2018-04-23T10:15:00+02:00
            2018-04-23 10:15:30                     | 2018-04-23T10:15:30+02:00
            2018-04-23T10:15:30.123Z                | 2018-04-23T10:15:30Z
            2018-04-23t10:15:30z                    | 2018-04-23T10:15:30Z
            2018-04-23T10:15:30+0200                | 2018-04-23T10:15:30+02:00
            2018-04-23 10:15:30 +02:00              | 2018-04-23T10:15:30+02:00
            2018-04-23T10:15+02:00[Europe/Stockholm] | 2018-04-23T10:15:00+02:00
            20180423                                | 2018-04-23
            20180423T101500Z                        | 2018-04-23T10:15:00Z
            20180423T101500+0200                    | 2018-04-23T10:15:00+02:00
            20180423T1015                           | 2018-04-23T10:15:00+02:00
            2018-04-23 10.15                        | 2018-04-23T10:15:00+02:00
            2018-04-23, 10.15                       | 2018-04-23T10:15:00+02:00
            2018-04-23 kl. 10.15                    | 2018-04-23T10:15:00+02:00
            2018/04/23                              | 2018-04-23
            2018/04                                 | 2018-04
            2018.04.23                              | 2018-04-23
            2018-4-3                                | 2018-04-03
            2018-4-3 9:05                           | 2018-04-03T09:05:00+02:00
            2018-W17-1                              | 2018-04-23
            2018W171                                | 2018-04-23
            2018-113                                | 2018-04-23
            23/4 2018                               | 2018-04-23
            23/4/2018                               | 2018-04-23
            23/4-2018                               | 2018-04-23
            4/23/2018                               | 2018-04-23
            04-23-2018                              | 2018-04-23
            4/5/2018                                | 2018-05-04
            4/23/2018 2:30 PM                       | 2018-04-23T14:30:00+02:00
            4/23/2018 12:05:10 a.m.                 | 2018-04-23T00:05:10+02:00
            23.4.2018                               | 2018-04-23
            23.04.2018 10:15                        | 2018-04-23T10:15:00+02:00
            23-04-2018                              | 2018-04-23
            23 april 2018                           | 2018-04-23
            den 23 april 2018                       | 2018-04-23
            Måndagen den 23:e april 2018            | 2018-04-23
            måndag 23 april 2018 kl. 10.15          | 2018-04-23T10:15:00+02:00
            måndag 23 april 2018 kl 10              | 2018-04-23T10:00:00+02:00
            tis. 23 apr. 2018                       | 2018-04-23
            23 apr. 2018.                           | 2018-04-23
            1 januari 2018 klockan 08:30            | 2018-01-01T08:30:00+01:00
            april 2018                              | 2018-04
            Apr 2018                                | 2018-04
            Okt. 2018                               | 2018-10
            April 23, 2018                          | 2018-04-23
            April 23rd, 2018                        | 2018-04-23
            Monday, April 23, 2018 at 10:15 AM      | 2018-04-23T10:15:00+02:00
            23 April 2018                           | 2018-04-23
            3rd of May 2018                         | 2018-05-03
            23-Apr-2018                             | 2018-04-23
            Mon, 23 Apr 2018 10:15:00 +0200         | 2018-04-23T10:15:00+02:00
            Mon, 23 Apr 2018 10:15:00 GMT           | 2018-04-23T10:15:00Z
            Sun, 23 Apr 2018 10:15:00 UT            | 2018-04-23T10:15:00Z
            Mon, 23 Apr 18 10:15 EST                | 2018-04-23T10:15:00-05:00
            Mon, 23 Apr 98 10:15 EDT                | 1998-04-23T10:15:00-04:00
            23 Apr 2018 10:15:00 CET                | 2018-04-23T10:15:00+01:00
            23 Apr 2018 10:15 CEST                  | 2018-04-23T10:15:00+02:00
            23 Apr 2018 23:59:60 Z                  | 2018-04-23T23:59:59Z
            Mon, 23 Apr 2018 10:15:00 -0000         | 2018-04-23T10:15:00Z
            Mon, 23 Apr 2018 10:15:00 GMT+0200 (CEST) | 2018-04-23T10:15:00+02:00
            mån, 23 apr 2018 10:15:00 +0200         | 2018-04-23T10:15:00+02:00
            Monday, 23-Apr-18 10:15:00 GMT          | 2018-04-23T10:15:00Z
            Mon Apr 23 10:15:00 2018                | 2018-04-23T10:15:00+02:00
            Mon Apr  2 10:15:00 CEST 2018           | 2018-04-02T10:15:00+02:00
            /Date(1524474900000+0200)/              | 2018-04-23T11:15:00+02:00
            /Date(1524474900000)/                   | 2018-04-23T09:15:00Z
            """)
    void everyFormIsReadAsPreciselyAsItIsWritten(String written, String expected) {
        assertThat(SourceDates.parse(written).iso()).isEqualTo(expected);
        assertThat(SourceDates.parse("\u00a0 " + written.replace(' ', '\u00a0') + "\n")
                        .iso())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2018-02-30",
                "2018-13-01",
                "31/4 2018",
                "13/13/2018",
                "4.23.2018",
                "0000-01-01",
                "00000101",
                "2018-W53-1",
                "2018-W00-1",
                "2018-366",
                "2018-000",
                "23 april",
                "april",
                "23",
                "2018-04-23T25:00",
                "2018-04-23 10:61",
                "2018-04-23 13:00 pm",
                "Mon, 23 Foo 2018 10:15:00 GMT",
                "2018-04-231",
                "i går",
                "2018-04-23T10:15:00+25:00",
                "/Date(999999999999999)/",
                "2017–2018",
                "201804231"
            })
    void whatIsNoDateIsRefusedWithTheTextAndWhatWasExpected(String written) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SourceDates.parse(written))
                .withMessageContaining("'" + written + "'")
                .withMessageContaining("expected");
        assertThat(SourceDates.find(written)).isEmpty();
    }

    @Test
    void unixTimesOfThisCenturyAreReadAndOthersWhenTheCallerSaysSo() {
        assertThat(SourceDates.parse("1524474900").iso()).isEqualTo("2018-04-23T09:15:00Z");
        assertThat(SourceDates.parse("1524474900.25").iso()).isEqualTo("2018-04-23T09:15:00Z");
        assertThat(SourceDates.parse("1524474900123").iso()).isEqualTo("2018-04-23T09:15:00Z");
        assertThat(SourceDates.parseUnixSeconds(" 1524474900 ").iso()).isEqualTo("2018-04-23T09:15:00Z");
        assertThat(SourceDates.parseUnixSeconds("524474900").iso()).isEqualTo("1986-08-15T07:28:20Z");
        assertThat(SourceDates.parseUnixMilliseconds("1524474900123").iso()).isEqualTo("2018-04-23T09:15:00Z");
        for (String number : List.of("999999999999999", "1e9", "", "9".repeat(30))) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> SourceDates.parseUnixSeconds(number));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Publicerad 8 november 2016        | 2016-11-08
            Publicerat: 2016-11-08 kl. 9.30   | 2016-11-08T09:30:00+01:00
            SENAST UPPDATERAD 8/11 2016       | 2016-11-08
            Publiceringsdatum: 161108         | 2016-11-08
            Last modified on November 8, 2016 | 2016-11-08
            Malmö den 8 november 2016         | 2016-11-08
            Härnösand, 8 november 2016        | 2016-11-08
            Östra Göinge 2016-11-08           | 2016-11-08
            Pressmeddelande • 8 nov 2016 09:30 CET | 2016-11-08T09:30:00+01:00
            Nyhet - 2016-11-08                | 2016-11-08
            Publicerat den 8 november 2016 av Åsa Bo-Ek | 2016-11-08
            Posted on Nov 8, 2016 by admin    | 2016-11-08
            """)
    void aLabelAPlaceOrAKindMayStandBeforeTheDateAndAnAuthorBehindIt(String written, String expected) {
        assertThat(SourceDates.parse(written).iso()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senast 8 november 2016",
                "Före 2016-11-08",
                "Anmälan senast 8 november 2016",
                "Vecka 8 november 2016",
                "Publicerad",
                "Publicerad i går"
            })
    void otherWordsBeforeADateMeanAnotherDate(String written) {
        assertThat(SourceDates.find(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-11-08 00:00:00               | 2016-11-08
            2016-11-08T00:00:00.000Z          | 2016-11-08
            Tue, 08 Nov 2016 00:00:00 +0100   | 2016-11-08
            11/8/2016 12:00:00 AM             | 2016-08-11
            8/11/2016 12:00 AM                | 2016-11-08
            2016-11-08 00:00:01               | 2016-11-08T00:00:01+01:00
            1478563200                        | 2016-11-08
            2016-11-08 24:00                  | 2016-11-08
            """)
    void midnightIsTheDay(String written, String expected) {
        assertThat(SourceDates.parse(written).iso()).isEqualTo(expected);
    }

    @Test
    void ofATimeInAnUnknownZoneOnlyTheDayIsSure() {
        assertThat(SourceDates.parse("Tue, 08 Nov 2016 09:30:00 XYZ").iso()).isEqualTo("2016-11-08");
        assertThat(SourceDates.parse("2016-11-08T09:30:00 SST").iso()).isEqualTo("2016-11-08");
        assertThat(SourceDates.find("2016-11-08 09:30 möte")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1970-01-01T01:00:00+01:00",
                "1970-01-01 01:00",
                "1969-12-31T19:00:00-05:00",
                "1969-12-31 23:59:59 UTC",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "1970-01-01 00:00:00",
                "/Date(0)/",
                "0001-01-01",
                "0001-01-01T00:00:00Z",
                "Mon, 01 Jan 0001 00:00:00 +0000",
                "0018-04-23",
                "9999-12-31",
                "9999-12-31 23:59:59",
                "0000-00-00 00:00:00"
            })
    void whatProgramsWriteForNoDateIsNone(String written) {
        assertThat(SourceDates.find(written)).isEmpty();
        assertThat(SourceDates.findAmongOld(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01",
                "1900-01-01T00:00:00",
                "1/1/1900",
                "1970-01-01",
                "1899-12-30",
                "1904-01-01 00:00",
                "1753-01-01 00:00:00.000",
                "1601-01-01T00:00:00Z"
            })
    void aDayFromWhichProgramsCountIsADateOnlyAmongOthersAsOld(String written) {
        assertThat(SourceDates.find(written)).isEmpty();
        assertThat(SourceDates.findAmongOld(written)).isPresent();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SourceDates.parse(written))
                .withMessageContaining("'" + written + "' is what programs write where none is known");
    }

    @Test
    void otherDatesOfTheSameYearsAreDates() {
        for (String date :
                List.of("1900-01-02", "1900", "1900-01", "1970-01-01T07:30:00+01:00", "1970-01", "1899-12-29")) {
            assertThat(SourceDates.parse(date).iso()).isEqualTo(date);
        }
    }

    @Test
    void whatTheArchiveWritesIsReadBackTheSame() {
        Seeds.run(2000, random -> {
            LocalDate day = LocalDate.of(1001, 1, 2).plusDays(random.nextInt(3_285_000));
            OffsetDateTime moment = day.atTime(random.nextInt(24), random.nextInt(60), 1 + random.nextInt(59))
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(24 * 60) - 12 * 60)));
            PartialDate date = List.<PartialDate>of(
                            new PartialDate.OfYear(java.time.Year.of(day.getYear())),
                            new PartialDate.OfMonth(java.time.YearMonth.from(day)),
                            new PartialDate.OfDay(day),
                            new PartialDate.OfMoment(moment))
                    .get(random.nextInt(4));
            assertThat(SourceDates.parse(date.iso())).isEqualTo(date);
        });
    }

    @Test
    void noTextIsAnythingButADateOrRefused() {
        List<String> parts = List.of(
                "2018", "04", "23", "4", "-", "/", ".", " ", ":", "t", "T", "Z", "kl", "den", "mon", ", ", "april",
                "10:15", "+02", "(", "w17", "pm", "é", "\ud800", "/Date(", "99999", "GMT");
        Seeds.run(20_000, random -> {
            StringBuilder text = new StringBuilder(Seeds.text(random, random.nextInt(3)));
            for (int i = random.nextInt(8); i > 0; i--) {
                text.append(Seeds.oneOf(random, parts));
            }
            SourceDates.find(text.toString())
                    .ifPresent(date -> assertThat(SourceDates.parse(date.iso())).isEqualTo(date));
        });
        assertThat(SourceDates.find("1 ".repeat(500_000))).isEmpty();
        assertThat(SourceDates.find("\u00a0".repeat(500_000))).isEmpty();
    }
}
