package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.swedish.InflectionTest.LANGUAGES;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/** No part of a name is ever a part of a compound, wherever the name stands; with the dictionary and without it. */
@Tag("slow")
class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // municipalities
                "Timrå Boden Borgholm Karlsborg Lessebo Markaryd Norsjö Ockelbo Osby Orust Piteå Rättvik Sjöbo Skurup Storfors "
                        + "Strömsund Sävsjö Tidaholm Tingsryd Tranås Trelleborg Trosa Vaxholm Vetlanda Vännäs Åmål Årjäng "
                        + "Åstorp Ödeshög Öckerö Överkalix Bräcke Dorotea Hörby Kramfors Laxå Lidingö Lysekil Ljusdal",
                // counties and provinces
                "Öland Åland Gotland Halland Jämtland Blekinge Värmland Västmanland Västernorrland Östergötland Dalsland "
                        + "Hälsingland Ångermanland Södermanland Lappland Gästrikland Roslagen Bergslagen Norrland",
                // towns and quarters
                "Rågsved Torvalla Hyllie Skärholmen Rinkeby Tensta Rosengård Hammarkullen Bergsjön Farsta Skarpnäck "
                        + "Hallunda Norsborg Husby Akalla Gottsunda Vivalla Råslätt Sandviken Bollstabruk Smögen Skanör "
                        + "Storuman Kungshamn Björbo Hallsberg Hudiksvall Sundbyberg Huskvarna Kosta Malmköping",
                // countries and towns abroad
                "Kosovo Korea Senegal Basel Paris Ryssland Uganda Barbados Bahrain Iran Taiwan Nepal Sudan Polen Peking "
                        + "Bryssel Berlin Damaskus Bagdad Reykjavik Helsingfors Nordkorea Sydafrika Nordafrika Östeuropa",
                // surnames
                "Lundqvist Östros Bergkvist Strömberg Sandberg Hallgren Björklund Forsberg Stenmark Sjöström Nordlund "
                        + "Hellström Wallström Åkerlund Lindholm Ekholm Almqvist Söderberg Holmström Edström Granqvist "
                        + "Rosenqvist Malmström Ahlström Håkansson Persson Grönvall Forssmed Backteman Stenbjörn Julin Levin",
                // first names
                "Parisa Manilla Elena Rakel Alfred Albin Ellinor Andris Barbara Teresa Benny Kajsa Elvira Sigvard Torgny "
                        + "Hjördis Ingegerd Gunborg Solveig Ragnhild Holger Valborg Asta Embla Noomi Tindra Hampus Melker"
            })
    void areWholeWhereverTheyStand(String names) {
        for (String name : WordFile.columns(names)) {
            for (SwedishLanguage language : LANGUAGES) {
                assertIsWhole(language, "i " + name);
                assertIsWhole(language, "i " + name + "s");
                assertIsWhole(language, name);
                assertIsWhole(language, name.toLowerCase(Locale.ROOT));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sjöhult",
                "Björkmo",
                "Stenås",
                "Kråkberg",
                "Hökström",
                "Ängsholm",
                "Ljungvall",
                "Rönngren",
                "Lövkvist",
                "Svanljung",
                "Karlsäter"
            })
    void areToldByTheirLastPartAndCapitalWhereNobodyListsThem(String name) {
        for (SwedishLanguage language : LANGUAGES) {
            assertIsWhole(language, "av " + name);
            assertIsWhole(language, "av " + name + "s");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skatteverket",
                "Riksbanken",
                "Lagrådet",
                "Kulturhuset",
                "Polismyndigheten",
                "Naturvårdsverkets",
                "Domstolsverket",
                "Europadagen",
                "Ukrainastödet",
                "Östersjöplanen",
                "Innovationsbron"
            })
    void institutionsAreCompounds(String institution) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), "av " + institution)).anyMatch(Token::isPart);
        }
    }

    private static void assertIsWhole(SwedishLanguage language, String text) {
        assertThat(Token.of(language.analyzer(), text)).as(text).noneMatch(Token::isPart);
    }
}
