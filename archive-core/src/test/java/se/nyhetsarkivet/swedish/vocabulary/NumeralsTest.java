package se.nyhetsarkivet.swedish.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    private static final String[] UNITS = {"", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"};
    private static final String[] TEENS = {
        "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"
    };
    private static final String[] TENS = {
        "", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"
    };

    /** From this length on a word is asked about. */
    private static final int SHORTEST = 6;

    @Test
    void everyNumberBelowAMillionIsOne() {
        for (int number = 1; number < 1_000_000; number += number < 10_000 ? 1 : 997) {
            String word = written(number);
            assertThat(Numerals.isNumeral(word)).as(word).isEqualTo(word.length() >= SHORTEST);
        }
    }

    private static String written(int number) {
        if (number >= 1_000) {
            return written(number / 1_000) + "tusen" + written(number % 1_000);
        }
        if (number >= 100) {
            return UNITS[number / 100] + "hundra" + written(number % 100);
        }
        if (number >= 20) {
            return TENS[number / 10] + UNITS[number % 10];
        }
        return number >= 10 ? TEENS[number - 10] : UNITS[number];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "första",
                "förste",
                "andra",
                "tredje",
                "fjärde",
                "femte",
                "sjätte",
                "sjunde",
                "åttonde",
                "nionde",
                "tionde",
                "elfte",
                "tolfte",
                "trettonde",
                "fjortonde",
                "femtonde",
                "sextonde",
                "sjuttonde",
                "artonde",
                "nittonde",
                "tjugonde",
                "tjugoförsta",
                "trettiofjärde",
                "åttionde",
                "hundrade",
                "tusende",
                "tvåhundrafemtionde",
                "hundraochförsta",
                "tusenochen"
            })
    void anOrdinalIsOneToo(String word) {
        assertThat(Numerals.isNumeral(word)).isEqualTo(word.length() >= SHORTEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "femårig",
                "sexuell",
                "enskild",
                "ettårig",
                "treklang",
                "tjugolapp",
                "hundratals",
                "andraplats",
                "regering"
            })
    void aWordThatBeginsWithOneIsNone(String word) {
        assertThat(Numerals.isNumeral(word)).isFalse();
    }
}
