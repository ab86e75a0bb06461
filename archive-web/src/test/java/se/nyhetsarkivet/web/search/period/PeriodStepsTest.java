package se.nyhetsarkivet.web.search.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;

/** The periods that one can step to from a period. */
class PeriodStepsTest {

    @ParameterizedTest
    @CsvSource({
        "2018..2018, 2017..2017, 2019..2019, 2010..2019",
        "2018-02..2018-02, 2018-01..2018-01, 2018-03..2018-03, 2018..2018",
        "2018-11..2019-01, 2018-08..2018-10, 2019-02..2019-04, 2010..2019",
        "2018-04-23..2018-04-23, 2018-04-22..2018-04-22, 2018-04-24..2018-04-24, 2018-04..2018-04",
        "2018-04-30..2018-05-06, 2018-04-23..2018-04-29, 2018-05-07..2018-05-13, 2018..2018",
        "2018-04-01..2018-04-30, 2018-03..2018-03, 2018-05..2018-05, 2018..2018",
        "2010..2019, 2000..2009, 2020..2029, ..",
        "1996..2003, 1988..1995, 2004..2011, .."
    })
    void leadEarlierLaterAndToTheLargerPeriod(String shown, String earlier, String later, String larger) {
        PeriodSteps steps = PeriodSteps.from(range(shown)).orElseThrow();
        assertThat(steps.earlier()).isEqualTo(range(earlier));
        assertThat(steps.later()).isEqualTo(range(later));
        assertThat(steps.larger()).isEqualTo(range(larger));
    }

    @ParameterizedTest
    @CsvSource({"2018..", "..2018", "..", "2018-05..2018-04", "0001..0001", "9999..9999"})
    void thereAreNoneFromAPeriodWithoutTwoEnds(String shown) {
        assertThat(PeriodSteps.from(range(shown))).isEmpty();
    }

    @Test
    void zoomingOutAlwaysComesToAnEnd() {
        Optional<PeriodSteps> steps = PeriodSteps.from(range("2018-04-23..2018-04-23"));
        int count = 0;
        while (steps.isPresent() && count < 10) {
            steps = PeriodSteps.from(steps.get().larger());
            count++;
        }
        assertThat(count).isEqualTo(4);
    }

    private static DateRange range(String text) {
        int dots = text.indexOf("..");
        return new DateRange(end(text.substring(0, dots)), end(text.substring(dots + 2)));
    }

    private static Optional<PartialDate> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }
}
