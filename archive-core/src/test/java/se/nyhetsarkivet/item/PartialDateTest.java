package se.nyhetsarkivet.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2018, YEAR, 2018, 2017-12-31T23:00:00Z, 2018-12-31T23:00:00Z",
        "2018-04, MONTH, 2018-04, 2018-03-31T22:00:00Z, 2018-04-30T22:00:00Z",
        "2018-04-23, DAY, 2018-04-23, 2018-04-22T22:00:00Z, 2018-04-23T22:00:00Z",
        "2018-04-23T14:30, MOMENT, 2018-04-23T14:30:00+02:00, 2018-04-23T12:30:00Z, 2018-04-23T12:30:01Z",
        "2018-01-23 14:30:05.123Z, MOMENT, 2018-01-23T14:30:05Z, 2018-01-23T14:30:05Z, 2018-01-23T14:30:06Z",
        "2018-01-23T14:30:05+0100, MOMENT, 2018-01-23T14:30:05+01:00, 2018-01-23T13:30:05Z, 2018-01-23T13:30:06Z"
    })
    void isAnIntervalInStockholm(String text, PartialDate.Precision precision, String iso, String start, String end) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.iso()).isEqualTo(iso);
        assertThat(date.start()).isEqualTo(start);
        assertThat(date.end()).isEqualTo(end);
        assertThat(PartialDate.parse(date.iso())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "18",
                "0000",
                "2018-13",
                "2018-02-30",
                "2018-4-1",
                "igår",
                "2018-04-23T25:00",
                "2018-04-23T10:00+99:00"
            })
    void whatIsNoDateIsRefusedWithTheValue(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-12-31, true",
        "2018-04, 2018-04-01, true",
        "2018-04, 2018-05-01, false",
        "2018-04-23, 2018-04-23T00:00, true",
        "2018-04-23, 2018-04-22T23:59:59, false"
    })
    void datesOverlapWhenSomeMomentBelongsToBoth(String first, String second, boolean overlap) {
        PartialDate one = PartialDate.parse(first);
        PartialDate other = PartialDate.parse(second);
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void theDayOfTheClockChangeHas23Hours() {
        PartialDate day = PartialDate.parse("2018-03-25");
        assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(23));
    }
}
