package se.nyhetsarkivet.web.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.result.ValueCount;

/** Which names of publishers are suggested to be of one. */
class LikelySameTest {

    private static List<List<String>> of(String... names) {
        return LikelySame.of(
                Stream.of(names)
                        .map(name -> new ValueCount(name, name.length()))
                        .toList(),
                UnaryOperator.identity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Migrationsverket       | MIGRATIONSVERKET",
                "Migrationsverket       | migrationsverket.se",
                "Migrationsverket       | https://www.migrationsverket.se/",
                "Migrationsverket       | Migrationsverket (Sverige)",
                "Länsstyrelsen i Skåne  | Lansstyrelsen i Skane",
                "Kvarnbolaget AB        | Kvarnbolaget",
                "Kvarnbolaget AB (publ) | Aktiebolaget Kvarnbolaget",
                "Socialdepartementet    | Socialdepartementet.",
                "Socialdepartementet    | Social-departementet",
                "Socialdepartementet    | Socialdepartmentet",
                "Socialdepartementet    | Sosialdepartementet",
                "Trafikverket           | Trafikverkett",
            })
    void namesThatDifferInTheWayOfWritingAreSuggested(String one, String other) {
        assertThat(of(one, other, "Polisen"))
                .singleElement()
                .satisfies(names -> assertThat(names).containsExactlyInAnyOrder(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Polisen              | Polismyndigheten",
                "Avdelning 11         | Avdelning 12",
                "Kommittén 2018       | Kommittén 2019",
                "SCB                  | SKB",
                "Region Skåne         | Region Blekinge",
                "AB                   | HB",
                "Justitiedepartementet | Finansdepartementet",
            })
    void othersAreNot(String one, String other) {
        assertThat(of(one, other)).isEmpty();
    }

    @Test
    void whatIsJoinedAlreadyIsSuggestedAsOneWithTheOthers() {
        Map<String, String> joined = Map.of("migrationsverket.se", "Migrationsverket");
        List<ValueCount> names = new ArrayList<>(
                List.of(new ValueCount("Migrationsverket", 5), new ValueCount("migrationsverket.se", 9)));
        UnaryOperator<String> chosen = name -> joined.getOrDefault(name, name);
        assertThat(LikelySame.of(names, chosen)).isEmpty();
        names.add(new ValueCount("MIGRATIONSVERKET", 1));
        assertThat(LikelySame.of(names, chosen)).containsExactly(List.of("Migrationsverket", "MIGRATIONSVERKET"));
    }

    @Test
    void thousandsOfNamesAreLookedThroughInNoTime() {
        List<ValueCount> names = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            names.add(new ValueCount("Föreningen för kvarnar nummer " + i + " i landet", 1));
        }
        long begun = System.nanoTime();
        assertThat(LikelySame.of(names, UnaryOperator.identity())).isEmpty();
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }
}
