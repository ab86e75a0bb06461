package se.nyhetsarkivet.swedish.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.swedish.InflectionTest;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.Token;
import se.nyhetsarkivet.swedish.lexicon.LexiconForms;

/** Function words and content words are never found by each other's forms, whichever of the two is typed. */
@Tag("slow")
class FunctionWordsTest {

    static final List<SwedishLanguage> LANGUAGES = InflectionTest.LANGUAGES;

    /** The noun, not the pronoun, is told by the words beside it. */
    private static final String ALSO_NOUN = "man";

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noFormOfTheLexiconMeetsAFunctionWord(SwedishLanguage language) {
        Set<String> ofFunctionWords = FunctionWords.all().stream()
                .flatMap(word -> terms(language, word))
                .collect(Collectors.toSet());
        Set<String> meeting = new HashSet<>();
        for (String form : LexiconForms.all()) {
            boolean meets = terms(language, form).anyMatch(ofFunctionWords::contains)
                    || asked(language, form).anyMatch(ofFunctionWords::contains);
            if (meets && !FunctionWords.contains(form)) {
                meeting.add(form);
            }
        }
        assertThat(meeting).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noFunctionWordMeetsAFormOfTheLexicon(SwedishLanguage language) {
        Set<String> ofContentWords = LexiconForms.all().stream()
                .filter(form -> !FunctionWords.contains(form))
                .flatMap(form -> terms(language, form))
                .collect(Collectors.toSet());
        assertThat(FunctionWords.all())
                .filteredOn(word -> asked(language, word).anyMatch(ofContentWords::contains))
                .containsExactly(ALSO_NOUN);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aContentWordHasTheBaseOfAFunctionWordOnlyIfItIsAnotherWordSpeltLikeThat(SwedishLanguage language) {
        Map<String, Set<String>> formsByBase = LexiconForms.all().stream()
                .filter(form -> !FunctionWords.contains(form))
                .flatMap(form ->
                        terms(language, form).filter(FunctionWords::contains).map(base -> Map.entry(base, form)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        assertThat(formsByBase.getOrDefault("den", Set.of())).isEmpty();
        assertThat(formsByBase.getOrDefault("vår", Set.of())).contains("våren").doesNotContain("våra");
    }

    @ParameterizedTest
    @CsvSource({
        "DNA, den",
        "dna, den",
        "skola, ska",
        "skolor, skulle",
        "varor, är",
        "varan, var",
        "hav, har",
        "havs, hade",
        "bort, bör",
        "våren, vår",
        "våren, våra",
        "miner, min",
        "minor, mina",
        "vida, vid",
        "domen, den",
        "fåren, får",
        "viljan, vill",
        "kanna, kan",
        "mitten, min",
        "sittande, sitt",
        "IT, i",
        "VAD, vara",
        "åtal, åt",
        "allén, alla",
        "era, är",
        "hens, hennes"
    })
    void theyStayApart(String content, String function) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(terms(language, content).toList())
                    .noneMatch(asked(language, function).toList()::contains);
            assertThat(terms(language, function).toList())
                    .noneMatch(asked(language, content).toList()::contains);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "den, det",
        "är, varit",
        "ska, skulle",
        "har, hade",
        "bör, borde",
        "vår, våra",
        "min, mitt",
        "får, fick",
        "blir, blev",
        "mer, mest",
        "många, flest",
        "vilken, vilka"
    })
    void theFormsOfAFunctionWordMeet(String one, String other) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(terms(language, one))
                    .containsAnyElementsOf(asked(language, other).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNA", "IT", "SAS", "LAS", "EU", "KO", "GAS"})
    void aWordOfCapitalsIsNoInflection(String abbreviation) {
        for (SwedishLanguage language : LANGUAGES) {
            String written = abbreviation.toLowerCase(Locale.ROOT);
            assertThat(Token.terms(language.analyzer(), "om " + abbreviation + " i dag"))
                    .contains("=" + written + " ^" + written + " " + written + " |");
            assertThat(language.words(abbreviation).getFirst().baseTerms()).containsExactly(written);
        }
    }

    @Test
    void aTextAllInCapitalsIsReadAsAnyOther() {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.terms(language.analyzer(), "NYA ÅREN PÅ SJÖN"))
                    .isEqualTo("=nya ^nya ny | =åren ^åren år | =på ^på | =sjön ^sjön sjö");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en man, true", "en okänd man, true", "en 43-årig man, true", "mellan man och hustru, true",
                "kvinna och man, true",
        "här kan man, false", "den dag man, false", "om man, false", "man, false", "en sak man, false"
    })
    void theNounManIsToldFromThePronoun(String text, boolean noun) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), text).stream()
                            .map(Token::term)
                            .anyMatch("man"::equals))
                    .isEqualTo(noun);
            assertThat(language.words("man").getFirst().baseTerms())
                    .isEqualTo(language.words("mannen").getFirst().baseTerms());
        }
    }

    private static Stream<String> terms(SwedishLanguage language, String text) {
        return Token.of(language.analyzer(), text).stream()
                .filter(token -> token.isBase() || token.isPart())
                .map(Token::term);
    }

    private static Stream<String> asked(SwedishLanguage language, String word) {
        return language.words(word).stream()
                .flatMap(asked -> Stream.concat(asked.baseTerms().stream(), asked.partTerms().stream()));
    }
}
