package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.swedish.InflectionTest.LANGUAGES;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compounds are made of, and where the parts stand. Everything here holds with the dictionary and without it. */
class CompoundTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # linking elements: -s-, -a to -o and -u, lost vowels, three consonants in a row
            åldersbedömningar,      ~ålder <ålders> ~bedömning <bedömningar>
            förvarsavdelningen,     ~förvar <förvars> ~avdelning <avdelningen>
            kvinnohus,              ~kvinna <kvinno> ~hus <hus>
            gatukontor,             ~gata <gatu> ~kontor <kontor>
            gatukontorets,          ~gata <gatu> ~kontor <kontorets>
            hälsovård,              ~hälsa <hälso> ~vård <vård>
            skolminister,           ~skola <skol> ~minister <minister>
            tullag,                 ~tull <tull> ~lag <lag>
            Skolministern,          ~skola <Skol> ~minister <ministern>
            åldersbedo\u0308mningar,     ~ålder <ålders> ~bedömning <bedo\u0308mningar>
            # all stretches of a longer one
            arbetsmarknadspolitik,  '~arbete <arbets> ~arbetsmarknad <arbetsmarknads> ~marknad <marknads> \
            ~marknadspolitik <marknadspolitik> ~politik <politik>'
            """)
    void partsStandWhereTheyStand(String compound, String parts) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), compound).stream()
                            .filter(Token::isPart)
                            .map(token -> token.term() + " <" + compound.substring(token.start(), token.end()) + ">")
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(parts);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "landskap",
                "handling",
                "åtgärd",
                "deltagare",
                "direktören",
                "ekonomisk",
                "regering",
                "tidigare",
                "allvarlig",
                "svenska",
                "minister",
                "information",
                "den Grönvall",
                "den Forssmed",
                "den Lindqvist",
                "Borås",
                "Västerås",
                "Halmstad",
                "internationell",
                "organisation"
            })
    void wordsThatAreNoCompoundsStayWhole(String word) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), word)).noneMatch(Token::isPart);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "politik, arbetsmarknadspolitiken",
        "arbetsmarknaden, arbetsmarknadspolitiken",
        "marknader, arbetsmarknadspolitiken",
        "åldrarna, åldersbedömningar",
        "lagen, tullagarna",
        "kvinnor, kvinnohuset",
        "tullag, tullagarna"
    })
    void aWordOfAQueryFindsTheCompound(String asked, String compound) {
        for (SwedishLanguage language : LANGUAGES) {
            SwedishWord word = language.words(asked).getFirst();
            assertThat(Token.of(language.analyzer(), compound))
                    .anyMatch(token -> word.partTerms().contains(token.term())
                            || word.baseTerms().contains(token.term()));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            asyl- och migrationspolitik,                            =asyl asyl asylpolitik
            'asyl-, migrations- och integrationspolitik',           =asyl asyl asylpolitik
            asyl- eller migrationspolitiken,                        =asyl asyl asylpolitik
            arbetsmarknads- och socialpolitiken,    '=arbetsmarknads arbetsmarknad arbetsmarknadspolitik ~arbete ~marknad'
            asyl- och migration,                                    =asyl asyl
            asyl- migrationspolitik,                                =asyl asyl
            asyl-,                                                  =asyl asyl
            asyl- och,                                              =asyl asyl
            asyl- och migrations-,                                  =asyl asyl
            """)
    void aSuspendedHyphenStandsForTheEndOfTheCompound(String text, String firstWord) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.terms(language.analyzer(), text) + " |").startsWith(firstWord + " |");
        }
    }
}
