package se.nyhetsarkivet.web.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.Snippet.Range;

/** A lead that the body repeats is read once. */
class ShownTextTest {

    private static final String LEAD = "Bron över sundet öppnar i maj, två år senare än det var tänkt.";

    @ParameterizedTest
    @CsvSource({
        "'', Resten av texten.",
        "'\n\nSista stycket.', ''",
        "'\nNästa rad.', ''",
        "'\n', 'Bildtext till bron'",
        "'\n\n', '## Rubrik först\n\n'"
    })
    void aParagraphThatSaysTheLeadIsLeftOut(String after, String before) {
        ShownText shown = ShownText.of(LEAD, before.strip() + "\n\n" + LEAD + after);
        assertThat(texts(shown.lead())).containsExactly(LEAD);
        assertThat(String.join("\n", texts(shown.body()))).isEqualTo(joined(before, after));
    }

    private static String joined(String before, String after) {
        return (before.strip() + "\n" + after.strip()).strip();
    }

    @Test
    void printMakesNoDifference() {
        String printed = "**Bron över\u00a0sundet öppnar i\nMAJ, två år sen\u00adare än det var tänkt**\n\nSlut.";
        ShownText shown = ShownText.of(LEAD, printed);
        assertThat(texts(shown.lead())).containsExactly(LEAD);
        assertThat(texts(shown.body())).containsExactly("Slut.");
        assertThat(texts(ShownText.of("Hon sa ”ja” – till slut", "Hon sa \"ja\" - till slut.\n\nSlut.")
                        .body()))
                .containsExactly("Slut.");
    }

    @Test
    void aLeadThatTheBodyGoesOnWithStandsInTheBodyAlone() {
        for (String body : List.of(LEAD + " Sedan rivs den gamla.", "Norrvik. " + LEAD + " Sedan rivs den gamla.")) {
            ShownText shown = ShownText.of(LEAD, body);
            assertThat(shown.lead()).isEmpty();
            assertThat(texts(shown.body())).containsExactly(body);
        }
    }

    @Test
    void aLeadThatWasCutOffStandsInTheBodyAlone() {
        String body = LEAD + "\n\nSlut.";
        for (String cut : List.of("Bron över sundet öppnar i …", "Bron över sundet öppnar i maj, två år sena...")) {
            ShownText shown = ShownText.of(cut, body);
            assertThat(shown.lead()).isEmpty();
            assertThat(texts(shown.body())).containsExactly(LEAD, "Slut.");
        }
    }

    @Test
    void severalParagraphsAreRepeatedTogether() {
        ShownText shown = ShownText.of("Första.\n\nAndra.", "Första.\n\nAndra.\n\nTredje.");
        assertThat(texts(shown.lead())).containsExactly("Första.", "Andra.");
        assertThat(texts(shown.body())).containsExactly("Tredje.");
    }

    @Test
    void whatIsNotRepeatedIsShown() {
        for (String body : List.of("", "Något annat.", "Bron", "Om bron över sundet öppnar i maj", "Ny brobyggnad.")) {
            ShownText shown = ShownText.of("Bro", body);
            assertThat(texts(shown.lead())).containsExactly("Bro");
            assertThat(String.join("", texts(shown.body()))).isEqualTo(body);
        }
        assertThat(ShownText.of("", "Text.").lead()).isEmpty();
        assertThat(texts(ShownText.of("Ny bro", "I dag blev det en ny bro till slut.")
                        .lead()))
                .containsExactly("Ny bro");
    }

    @Test
    void matchesAreThoseOfWhatIsShown() {
        Snippet lead = new Snippet("Bron öppnar.", List.of(new Range(0, 4)));
        Snippet body = new Snippet("Bron öppnar.\n\nSe bron.", List.of(new Range(0, 4), new Range(17, 21)));
        ShownText shown = ShownText.of(lead, body);
        assertThat(shown.matches()).isEqualTo(2);
        assertThat(shown.body()).containsExactly(new Snippet("Se bron.", List.of(new Range(3, 7))));
    }

    @Test
    void noTextIsAnError() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + 2_000; seed++) {
            Random random = new Random(seed);
            String lead = signs(random, 8);
            String body = signs(random, 30) + (random.nextBoolean() ? lead : "") + signs(random, 10);
            assertThat(ShownText.of(lead, body)).as("seed %d", seed).isNotNull();
        }
    }

    private static String signs(Random random, int limit) {
        String signs = "ab. …\n#*-–\u00ad\u00a0”Å";
        return random.ints(random.nextInt(limit), 0, signs.length())
                .mapToObj(i -> signs.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static List<String> texts(List<Snippet> paragraphs) {
        return paragraphs.stream().map(Snippet::text).toList();
    }
}
