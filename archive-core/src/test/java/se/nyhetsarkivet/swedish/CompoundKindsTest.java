package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.swedish.InflectionTest.LANGUAGES;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/** Kinds of compounds that are easily split wrongly, each with several of its words; with the dictionary and without it. */
class CompoundKindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            # adjectives whose last part does not stand alone
            långsiktiga: lång siktig
            kortsiktigt: kort siktig
            medelsiktiga: medel siktig
            fyrsidig: fyr sidig
            # numbers are one part
            tjugofemåring: tjugofem åring
            trettiosjuårig: trettiosju årig
            åttioårsfest: åttio år fest
            fyrtioettårig: fyrtioett årig
            nittiotalet: nittio tal
            # so many months, days, weeks, hours
            tvåmånadersperiod: två månad period
            fyradagarsvecka: fyra dag vecka
            treveckorskurs: tre vecka kurs
            tiotimmarspass: tio timme pass
            # -s- behind a compound joins
            trafikbrottslagen: trafik brott lag
            bidragsbrottslag: bidrag brott lag
            sjukvårdslagen: sjuk vård lag
            djurskyddslagens: djur skydd lag
            vindkraftspark: vind kraft park
            # also one that the first part of compounds does not take
            åtgärdspaketsförhandling: åtgärd paket förhandling
            flygskamsdebatt: flyg skam debatt
            krispaketsbeslut: kris paket beslut
            visstidsanställda: viss tid anställd
            visstidsanställningens: viss tid anställning
            världsantidopningsbyrån: värld anti dopning byrå
            # a consonant that two parts share
            straffriheten: straff frihet
            lättillgängligt: lätt tillgänglig
            tuggummi: tugga gummi
            tullagen: tull lag
            tomträtten: tomt rätt
            # but not where none is shared
            vallagen: val lag
            vallokalerna: val lokal
            # the stems of verbs
            grävmaskinen: gräva maskin
            skärskador: skära skada
            strypgreppet: strypa grepp
            sprängladdning: spränga laddning
            brännskada: bränna skada
            löpbandet: löpa band
            grävskopan: gräva skopa
            # participles, agents and nouns made of verbs
            målsäganden: mål ägande
            djurplågeriet: djur plågeri
            kattplågeri: katt plågeri
            risktagande: risk tagande
            # nouns that are also function words
            polismannen: polis man
            konsumtionsvaror: konsumtion vara
            försvarsviljan: försvar vilja
            # judgments, which are not derived as ungdom is
            dödsdomen: död dom
            brottmålsdomar: brott mål dom
            # first parts that do not stand alone
            korttidsarbete: kort tid arbete
            arbetsgivaravgiften: arbete givare avgift
            höghastighetståg: hög hastighet tåg
            friskolereformen: fri skola reform
            betalkort: betal kort
            # where a longer first part hides the last
            läskrisen: läsa kris
            mervärdeskatten: mer värde skatt
            tingsfiskaler: ting fiskal
            makroekonomisk: makro ekonomisk
            # names, whole
            Tidöavtalet: tidö avtal
            Stockholmspolisen: stockholm polis
            Kosovostyrkan: kosovo styrka
            Parisavtalets: paris avtal
            Irakkriget: irak krig
            Hallandskusten: halland kust
            Hjulstaskolan: hjulsta skola
            östersjöfisket: östersjön fiske
            """)
    void theirPartsAre(String compound, String parts) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(parts(language, compound)).as(compound).isEqualTo(parts);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vägbanan, banan bana",
        "landningsbanan, banan bana",
        "gränsvärden, värd värde",
        "stadsbacken, back backe"
    })
    void aFormOfTwoNounsIsBoth(String compound, String heads) {
        for (SwedishLanguage language : LANGUAGES) {
            for (String head : WordFile.columns(heads)) {
                assertThat(Token.of(language.analyzer(), compound))
                        .anyMatch(token -> token.term().equals(TermKinds.part(head)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // numbers
                "tjugofem",
                "trettiosju",
                "åttiofyra",
                "femhundra",
                "tvåtusenfemhundra",
                "nittioandra",
                "etthundraåttioåtta",
                "tusentals",
                // derivations, some of whose endings are words or forms of words
                "avtalslöst",
                "gränslösa",
                "papperslösa",
                "klimatmässigt",
                "utdelningsbara",
                "kvartalsvisa",
                "trafikera",
                "cementeras",
                "fyrhjulingen",
                "trehjulingar",
                "enhjuling",
                // whose ends are function words, pronouns or finite verbs
                "kindkulla",
                "väganden",
                "skäligen",
                // words of other languages
                "supported",
                "programmes",
                "designed",
                "principle",
                "natural",
                "industrial",
                "external",
                "analysis",
                "diagnosis",
                "reporting",
                // misspelt
                "komissionen",
                "komisionär",
                // places
                "västerort",
                // where a shorter word seems to end
                "parasporten",
                "sparringen",
                "kantonala"
            })
    void wordsThatOnlyLookSoStayWhole(String word) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(parts(language, word)).as(word).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "analysis", "komissionen"})
    void aShortPartIsNotFoundByChance(String word) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), word))
                    .noneMatch(token -> token.term().charAt(0) == TermKinds.PART_MARK);
        }
    }

    @ParameterizedTest
    @CsvSource({"årslönen, lön", "årslönen, år", "badorten, ort"})
    void aShortPartIsFoundBesideOneThatJoins(String word, String part) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), word))
                    .anyMatch(token -> token.term().equals(TermKinds.part(part)));
        }
    }

    /** The base forms of the smallest parts. */
    private static String parts(SwedishLanguage language, String compound) {
        return language.explain(compound).getFirst().readings().getFirst().parts().stream()
                .map(part -> part.lemmas().getFirst().base())
                .collect(Collectors.joining(" "));
    }
}
