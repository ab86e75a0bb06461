package se.nyhetsarkivet.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;

/** The lines of the file of publishers, and how they are changed. */
class PublisherNamesTest {

    private static final String FILE =
            "# authorities\nMigrationsverket = Migrationsverket (Sverige) = migrationsverket.se\n\nMSB=MCF\n";

    private static List<List<String>> groups(String text) {
        return PublisherNames.parse(text).publishers().stream()
                .map(PublisherNames.Publisher::names)
                .toList();
    }

    @Test
    void theFirstNameOfALineStandsForTheOthers() {
        PublisherNames names = PublisherNames.parse(FILE);
        assertThat(names.problems()).isEmpty();
        assertThat(names.chosen("migrationsverket.se")).isEqualTo("Migrationsverket");
        assertThat(names.chosen("Migrationsverket")).isEqualTo("Migrationsverket");
        assertThat(names.chosen("MCF")).isEqualTo("MSB");
        assertThat(names.chosen("Polisen")).isEqualTo("Polisen");
        assertThat(names.all("Migrationsverket (Sverige)"))
                .containsExactly("Migrationsverket", "Migrationsverket (Sverige)", "migrationsverket.se");
        assertThat(names.all("Polisen")).containsExactly("Polisen");
    }

    @Test
    void capitalsAndSpacesInsideANameMakeItAnother() {
        assertThat(PublisherNames.parse("MSB = MCF").chosen("mcf")).isEqualTo("mcf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Migrationsverket                     | 'Migrationsverket' joins nothing; expected the chosen name",
                "Migrationsverket =                   | 'Migrationsverket =' joins nothing",
                "= Migrationsverket                   | joins nothing",
                "Polisen = Polisen                    | joins nothing",
                "Polis = MCF                          | 'MCF' is in line 1 already; expected each name in one line",
            })
    void aLineThatCannotBeReadIsLeftOutAndTheOthersHold(String line, String problem) {
        PublisherNames names = PublisherNames.parse("MSB = MCF\n" + line + "\nEtt = Två\n");
        assertThat(names.problems())
                .singleElement()
                .asString()
                .startsWith("line 2: ")
                .contains(problem);
        assertThat(names.chosen("MCF")).isEqualTo("MSB");
        assertThat(names.chosen("Två")).isEqualTo("Ett");
    }

    @Test
    void tooManyNamesInALineAreLeftOut() {
        StringBuilder line = new StringBuilder("Ett");
        for (int i = 0; i < PublisherNames.MAX_NAMES; i++) {
            line.append(" = ").append(i);
        }
        assertThat(PublisherNames.parse(line.toString()).problems())
                .singleElement()
                .asString()
                .contains("is too much; expected at most 200 names");
    }

    @Test
    void joiningTakesAlongTheNamesThatAreJoinedAlready() {
        String joined = PublisherChange.join(FILE, "MSB", Set.of("migrationsverket.se", "Räddningsverket"));
        assertThat(joined).startsWith("# authorities\n\n");
        assertThat(groups(joined))
                .singleElement()
                .satisfies(names -> assertThat(names)
                        .startsWith("MSB")
                        .containsExactlyInAnyOrder(
                                "MSB",
                                "MCF",
                                "Migrationsverket",
                                "Migrationsverket (Sverige)",
                                "migrationsverket.se",
                                "Räddningsverket"));
    }

    @Test
    void anotherNameIsChosenByJoiningWithIt() {
        assertThat(groups(PublisherChange.join(FILE, "MCF", Set.of("MSB")))).contains(List.of("MCF", "MSB"));
        assertThat(groups(PublisherChange.join("", "Nya", Set.of("Gamla")))).containsExactly(List.of("Nya", "Gamla"));
    }

    @Test
    void whatIsPartedLeavesTheOthersTogetherAsLongAsThereAreTwo() {
        assertThat(groups(PublisherChange.part(FILE, Set.of("migrationsverket.se", "MCF"))))
                .containsExactly(List.of("Migrationsverket", "Migrationsverket (Sverige)"));
        assertThat(PublisherChange.part("MSB = MCF\n", Set.of("MSB"))).isEmpty();
    }

    @Test
    void commentsAndLinesThatNobodyCanReadStay() {
        String text = "# one\nhalf a line\nMSB = MCF\nMSB = Annat\n";
        assertThat(PublisherChange.part(text, Set.of("MCF"))).isEqualTo("# one\nhalf a line\nMSB = Annat\n");
    }

    /** Whatever names there are, the file says what was joined and parted. */
    @Test
    void randomChangesComeOutAsTheyWouldInASetOfSets() {
        Seeds.run(200, PublisherNamesTest::changeAtRandom);
    }

    private static void changeAtRandom(Random random) {
        List<String> names =
                List.of("A", "b = c", "#d", "e\\", "\\=", "f g", "Å Ä", "h.se", "=", "i#j", "k\\=l", "m", "n", "o");
        String text = "# kept\n";
        List<Set<String>> expected = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            Set<String> chosen = new HashSet<>();
            for (int i = random.nextInt(3) + 2; i > 0; i--) {
                chosen.add(Seeds.oneOf(random, names));
            }
            if (random.nextInt(3) > 0 && chosen.size() > 1) {
                text = PublisherChange.join(text, chosen.iterator().next(), chosen);
                Set<String> all = new HashSet<>(chosen);
                expected.stream()
                        .filter(group -> group.stream().anyMatch(chosen::contains))
                        .forEach(all::addAll);
                expected.removeIf(group -> group.stream().anyMatch(chosen::contains));
                expected.add(all);
            } else {
                text = PublisherChange.part(text, chosen);
                expected.forEach(group -> group.removeAll(chosen));
                expected.removeIf(group -> group.size() < 2);
            }
            assertThat(PublisherNames.parse(text).problems()).isEmpty();
            assertThat(text).startsWith("# kept\n");
            assertThat(groups(text).stream().map(HashSet::new).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(HashSet::new).toList());
        }
    }
}
