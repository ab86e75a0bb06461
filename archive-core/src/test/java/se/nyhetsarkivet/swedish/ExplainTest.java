package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.swedish.InflectionTest.LANGUAGES;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.swedish.explanation.WordExplanation;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Lemma;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Part;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reading;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reason;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;

/** What a word is taken for, and why. */
class ExplainTest {

    @ParameterizedTest
    @CsvSource({
        "förvaret, förvar, NOUN, LEXICON",
        "böckerna, bok, NOUN, LEXICON",
        "överklagade, överklaga, VERB, LEXICON",
        "bröts, bryta, VERB, LEXICON",
        "snabbare, snabb, ADJECTIVE, LEXICON",
        "hade, ha, FUNCTION_WORD, FUNCTION_WORD",
        "tjugofem, tjugofem, NUMERAL, NUMERAL",
        "Rågsveds, rågsved, NAME, NAME",
        "skattegåtornas, skattegåta, NOUN, COMPOUND",
    })
    void theFirstReadingTellsLemmaClassAndReason(String word, String base, WordClass wordClass, Reason reason) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(first(language, word).lemmas().getFirst()).isEqualTo(new Lemma(base, List.of(wordClass)));
            assertThat(first(language, word).reasons()).containsExactly(reason);
        }
    }

    @Test
    void whatNobodyKnowsIsTakenByItsEnding() {
        Reading reading = first(SwedishLanguage.withoutDictionary(), "snurrlåternas");
        assertThat(reading.reasons()).containsExactly(Reason.ENDING);
        assertThat(reading.lemmas()).containsExactly(new Lemma("snurrlåt", List.of()));
    }

    @Test
    void onlyTheDictionaryKnowsSomeWords() {
        assertThat(first(SwedishLanguage.load(), "klyvnadens").reasons()).containsExactly(Reason.DICTIONARY);
    }

    @Test
    void aCompoundTellsItsPartsAsWritten() {
        assertThat(first(SwedishLanguage.load(), "Målsägandens").parts())
                .extracting(Part::written)
                .containsExactly("måls", "ägandens");
        assertThat(first(SwedishLanguage.load(), "målsägandens").reasons())
                .containsExactly(Reason.LEXICON, Reason.COMPOUND);
    }

    @Test
    void whatMayBeANameHasTwoReadings() {
        WordExplanation explanation =
                SwedishLanguage.withoutDictionary().explain("lena").getFirst();
        assertThat(explanation.readings()).hasSize(2);
        assertThat(explanation.readings().getLast().reasons()).containsExactly(Reason.NAME);
    }

    @Test
    void joinedWordsHavePieces() {
        WordExplanation explanation =
                SwedishLanguage.load().explain("EU-kommissionens").getFirst();
        assertThat(explanation.readings()).isEmpty();
        assertThat(explanation.pieces()).extracting(WordExplanation::text).containsExactly("eu", "kommissionens");
    }

    @Test
    void numbersAndSignsAreOnlyThemselves() {
        assertThat(SwedishLanguage.load().explain("13 700 §"))
                .allMatch(word -> word.readings().isEmpty());
        assertThat(SwedishLanguage.load().explain(" \u2013 ")).isEmpty();
    }

    @Test
    void explainsTheWordsThatAQueryHas() {
        SwedishLanguage language = SwedishLanguage.load();
        Seeds.run(2_000, random -> {
            String text = Seeds.text(random, 40);
            assertThat(language.explain(text))
                    .extracting(WordExplanation::text)
                    .isEqualTo(
                            language.words(text).stream().map(SwedishWord::text).collect(Collectors.toList()));
        });
    }

    private static Reading first(SwedishLanguage language, String word) {
        return language.explain(word).getFirst().readings().getFirst();
    }
}
