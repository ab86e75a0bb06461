package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which written forms meet, and which do not. Everything here holds with the dictionary and without it. */
@Tag("slow")
public class InflectionTest {

    public static final List<SwedishLanguage> LANGUAGES =
            List.of(SwedishLanguage.load(), SwedishLanguage.withoutDictionary());

    @ParameterizedTest
    @ValueSource(
            strings = {
                // nouns
                "förvar förvars förvaret förvarets förvaren förvarens",
                "skola skolan skolans skolor skolorna skolornas",
                "avtal avtalet avtalets avtalen",
                "bok boken böcker böckerna böckernas",
                "mannen män männen männens",
                "museum museet museer museerna",
                "ansökan ansökningar ansökningarna",
                "land landet länder länderna",
                "fot foten fötter",
                "öga ögat ögon ögonen",
                "cykel cykeln cyklar cyklarna",
                "regel regeln regler reglerna",
                "exempel exemplet exemplen",
                "lärare läraren lärarna lärarnas",
                "minister ministern ministrar ministrarna",
                "parti partiet partier partierna",
                "pojke pojken pojkar pojkarna",
                "sjuksköterska sjuksköterskor",
                // verbs
                "rymma rymmer rymde rymt rymts",
                "avtala avtalar avtalade avtalats",
                "överlåta överlåter överlät överlåtit",
                "besluta beslutar beslutade beslutats",
                "skriva skriver skrev skrivit skriven skrivna",
                "köpa köper köpte köpt",
                "bo bor bodde bott",
                // adjectives
                "gammal gammalt gamla äldre äldst äldsta",
                "god gott goda bättre bäst",
                "ny nytt nya nyare nyast",
                "enkel enkelt enkla enklare",
                "öppen öppet öppna",
                "svensk svenskt svenska svenskare",
                // short forms in -s, and forms that two words share
                "ta tas",
                "ge ges",
                "se ses",
                "nå nås",
                "år års",
                "skjuta sköts skjuts",
                "sköta sköts",
                "slå slogs",
                "slåss slogs",
                "möta mötes",
                "möte mötes",
                "våg vågor vågen",
                "historia historien historier",
                "handla handlade",
                "föra föras förs",
                "införa införas infördes",
                "ställe stället",
                "sky skydde",
                // abbreviations and names
                "EU EU:s",
                "MiÖD MiÖD:s",
                "FN FN:s",
                "USA U.S.A. USA:s",
                "1:a 1:e",
                "Lindgren Lindgrens",
                "Anders anders",
                "Müller Müllers Muller",
                "idé idéer idén ide",
                // no list knows these
                "blorgning blorgningen blorgningar blorgningarnas",
                "flurpist flurpisten flurpister",
                "snorkifiera snorkifierar snorkifierade snorkifierats"
            })
    void formsOfOneWordMeet(String forms) {
        for (SwedishLanguage language : LANGUAGES) {
            List<Set<String>> bases = Stream.of(forms.split(" "))
                    .map(form -> basesOf(language, form))
                    .toList();
            for (Set<String> each : bases) {
                assertThat(each).as(forms).containsAnyElementsOf(bases.getFirst());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avtal avtala",
                "avtalet avtalade",
                "förvar förvaltning",
                "skola skål",
                "bok bock",
                "förvar forvar",
                "Anders ande",
                "Borås borå",
                "Halmstad stad",
                "Linköping köping",
                "regering regel",
                "minister mini",
                "ekonomi ekonom",
                "landsting land",
                // what a form is by the rules only
                "tas tum",
                "ges g",
                "ses s",
                "rätt rädd",
                "modern mor",
                "modern mödrar",
                "anden and",
                "rykte rök",
                "rykte ryker",
                "Mats mat",
                "Tomas tom",
                "skydd sky",
                "skyddar skyar",
                "dr dra",
                "Åsa åsum",
                "stället ställ",
                "handla handlägga",
                "uppdrag uppdra",
                "företag företa",
                "månad måna",
                "bilar bila",
                "kommande kommer",
                "finns finner",
                "hoppas hoppar",
                "särskilt särskilja",
                "kurs kur",
                "gås gå"
            })
    void otherWordsStayApart(String words) {
        List<String> two = List.of(words.split(" "));
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(basesOf(language, two.getFirst()))
                    .as(words)
                    .doesNotContainAnyElementsOf(basesOf(language, two.getLast()));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aFormOfTwoWordsHasBoth(SwedishLanguage language) {
        assertThat(basesOf(language, "äldre")).contains("äldre", "gammal");
        assertThat(language.words("förvar").getFirst().baseTerms()).containsExactly("förvar", "förvara");
    }

    @ParameterizedTest
    @CsvSource({"den, det", "de, dem", "få, fick", "ska, skulle", "någon, några"})
    void functionWordsThatInflectShareTheirBase(String one, String other) {
        for (SwedishLanguage language : LANGUAGES) {
            SwedishWord asked = language.words(one).getFirst();
            assertThat(asked.isFunctionWord()).isTrue();
            assertThat(asked.partTerms()).isEmpty();
            assertThat(asked.baseTerms())
                    .containsAnyElementsOf(language.words(other).getFirst().baseTerms());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"och", "i", "att", "OCH"})
    void otherFunctionWordsAreOnlyFoundAsWritten(String word) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.terms(language.analyzer(), word)).startsWith("=" + word.toLowerCase(Locale.ROOT));
            assertThat(Token.of(language.analyzer(), word)).noneMatch(Token::isBase);
            SwedishWord asked = language.words(word).getFirst();
            assertThat(asked.isFunctionWord()).isTrue();
            assertThat(asked.baseTerms()).isEmpty();
            assertThat(asked.partTerms()).isEmpty();
        }
    }

    private static Set<String> basesOf(SwedishLanguage language, String form) {
        Set<String> bases = Token.of(language.analyzer(), form).stream()
                .filter(Token::isBase)
                .map(Token::term)
                .collect(Collectors.toUnmodifiableSet());
        assertThat(bases).as(form).isNotEmpty();
        return bases;
    }
}
