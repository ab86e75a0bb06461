package se.nyhetsarkivet.web.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.hours.SwedishHolidays;
import se.nyhetsarkivet.web.press.settings.PressFile;
import se.nyhetsarkivet.web.text.Texts;

class PressStateSentenceTest {

    @TempDir
    private Path none;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25T10:00:00Z | Öppet nu till 17.00 | Open now until 17:00
            2026-11-25T05:00:00Z | Stängt. Öppnar i dag 8.00 | Closed. Opens today at 8:00
            2026-11-25T18:00:00Z | Stängt. Öppnar i morgon 8.00 | Closed. Opens tomorrow at 8:00
            2026-11-27T18:00:00Z | Stängt. Öppnar måndag 8.00 | Closed. Opens Monday at 8:00
            2026-04-04T10:00:00Z | Stängt. Öppnar tisdag 8.00 (Annandag påsk) | Closed. Opens Tuesday at 8:00 (Easter Monday)
            2027-12-23T18:00:00Z | Stängt. Öppnar måndag 8.00 (Julafton) | Closed. Opens Monday at 8:00 (Christmas Eve)
            """)
    void saysWhetherItIsOpen(Instant moment, String swedish, String english) {
        PressHours hours = new PressHours(
                PressFile.in(none, InstantSource.system()).current().settings().hours(),
                SwedishHolidays.load(),
                InstantSource.fixed(moment));
        assertThat(new StateSentence(new Texts(), Texts.SWEDISH).of(hours)).isEqualTo(swedish);
        assertThat(new StateSentence(new Texts(), Texts.ENGLISH).of(hours)).isEqualTo(english);
    }
}
