package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.swedish.lexicon.HunspellDictionary;
import se.nyhetsarkivet.swedish.lexicon.Letters;

/** Reads the part of Hunspell's format that the Swedish dictionary uses, and says so where it cannot. */
class HunspellDictionaryTest {

    private static final String AFFIXES = """
            SET UTF-8
            FORBIDDENWORD %
            NEEDAFFIX ¤
            COMPOUNDBEGIN X
            COMPOUNDMIDDLE U
            COMPOUNDEND Y
            ONLYINCOMPOUND Z
            SFX A Y 2
            SFX A a orna a
            SFX A a o/UX [^s]a
            SFX B Y 1
            SFX B - s -
            """;

    private static final String WORDS = """
            6
            kvinna/AY
            ramsa/A
            Blå/X
            fel/%A
            EU-/B
            hälso/Z	po:noun
            """;

    @Test
    void formsLeadToTheirBases() throws IOException {
        HunspellDictionary dictionary = read(AFFIXES, WORDS);
        assertThat(dictionary.basesOf(Letters.of("kvinnorna"))).containsExactly("kvinna");
        assertThat(dictionary.basesOf(Letters.of("blå"))).containsExactly("blå");
        assertThat(dictionary.basesOf(Letters.of("eus"))).containsExactly("eu");
        assertThat(dictionary.basesOf(Letters.of("kvinnor"))).isEmpty();
        assertThat(dictionary.basesOf(Letters.of("fel"))).isEmpty();
        assertThat(dictionary.basesOf(Letters.of("hälso"))).isEmpty();
        assertThat(dictionary.headsOf(Letters.of("kvinnorna"))).containsExactly("kvinna");
        assertThat(dictionary.headsOf(Letters.of("ramsorna"))).isEmpty();
        assertThat(dictionary.modifiers()).containsOnlyKeys("kvinno", "blå");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            FLAG long       ! its flags are of the kind long
            FLAG num        ! its flags are of the kind num
            AF 10           ! its flags are numbers of a list
            SET ISO8859-1   ! its characters are in ISO8859-1 and not in UTF-8
            """)
    void whatItCannotReadIsSaidTogetherWithTheCure(String line, String reason) {
        assertThatThrownBy(() -> SwedishLanguage.with(() -> Optional.of(read(AFFIXES + line + "\n", WORDS))))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("replace the jar language-sv, or leave it out");
    }

    @Test
    void otherCharactersThanThoseOfUtf8AreNotRead() {
        assertThatThrownBy(() -> read(AFFIXES, WORDS, StandardCharsets.ISO_8859_1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".aff is not in UTF-8");
        assertThatThrownBy(() -> read(AFFIXES.replace("SET UTF-8\n", ""), WORDS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ISO8859-1");
    }

    @Test
    void theChecksumIsThatOfTheFiles() throws IOException {
        String checksum = read(AFFIXES, WORDS).checksum();
        assertThat(checksum)
                .matches("[0-9a-f]{8}")
                .isEqualTo(read(AFFIXES, WORDS).checksum());
        assertThat(read(AFFIXES, WORDS + "ny\n").checksum()).isNotEqualTo(checksum);
        assertThat(read(AFFIXES + "# note\n", WORDS).checksum()).isNotEqualTo(checksum);
        assertThat(SwedishLanguage.with(() -> Optional.of(read(AFFIXES, WORDS))).version())
                .endsWith(" with dictionary " + checksum);
        assertThat(SwedishLanguage.withoutDictionary().version()).doesNotContain("dictionary");
    }

    private static HunspellDictionary read(String affixes, String words) throws IOException {
        return read(affixes, words, StandardCharsets.UTF_8);
    }

    private static HunspellDictionary read(String affixes, String words, Charset characters) throws IOException {
        return HunspellDictionary.of(affixes.getBytes(characters), words.getBytes(characters));
    }
}
