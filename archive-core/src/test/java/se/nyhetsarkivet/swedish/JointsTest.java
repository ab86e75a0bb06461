package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;

/** Where a long word may be divided. */
class JointsTest {

    private final SwedishLanguage language = SwedishLanguage.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arbets|marknads|departementet",
                "Utbildnings|departementet",
                "Arbets|marknads- och utbildnings|departementet",
                "Ny ordning för Utbildnings|departementet i år",
                "EU-kommissionen",
                "”Skatte|verket” och Polis|myndigheten",
                "Regeringen",
                ""
            })
    void areWhereThePartsOfACompoundMeet(String divided) {
        assertThat(divided(divided.replace("|", ""))).isEqualTo(divided);
    }

    @Test
    void areInsideTheTextWhateverItSays() {
        Seeds.run(2_000, random -> {
            String text = Seeds.text(random, 60);
            assertThat(language.joints(text)).allMatch(place -> place > 0 && place < text.length());
        });
    }

    private String divided(String text) {
        StringBuilder divided = new StringBuilder(text);
        language.joints(text).reversed().forEach(place -> divided.insert(place.intValue(), '|'));
        return divided.toString();
    }
}
