package se.nyhetsarkivet.web.search.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.text.Texts;

/** What the field for the time says is what it reads. */
class PeriodTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final PeriodText swedish = new PeriodText(Texts.SWEDISH);
    private final PeriodText english = new PeriodText(Texts.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2018, 2018, 2018, 2018",
        "2018-04, 2018-04, april 2018, April 2018",
        "2018-03-03, 2018-03-03, 3 mars 2018, 3 March 2018",
        "2018-03, 2018-05, mars 2018 – maj 2018, March 2018 – May 2018",
        "2018-12-30, 2019, 30 december 2018 – 2019, 30 December 2018 – 2019",
        "2015, '', från 2015, since 2015",
        "'', 2018-05, till maj 2018, until May 2018",
        "'', '', '', ''"
    })
    void aRangeIsWrittenAsItCanBeReadAgain(String from, String to, String inSwedish, String inEnglish) {
        DateRange range = new DateRange(end(from), end(to));
        assertThat(swedish.write(range)).isEqualTo(inSwedish);
        assertThat(english.write(range)).isEqualTo(inEnglish);
        assertThat(swedish.read(inSwedish, TODAY)).contains(range);
        assertThat(english.read(inEnglish, TODAY)).contains(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"någon gång", "31 februari 2018", "x"})
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(swedish.read(text, TODAY)).isEmpty();
    }

    private static Optional<PartialDate> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }
}
