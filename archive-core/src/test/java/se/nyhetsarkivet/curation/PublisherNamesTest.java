package se.nyhetsarkivet.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.InvalidValueException;
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
        assertThat(joined).startsWith("# authorities\nMSB = ").endsWith("\n\n");
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

    /** A line that was left out because of another does not come into force when that one is changed. */
    @Test
    void whatIsJoinedHoldsBeforeTheLinesThatAreLeftOut() {
        String text = "A = B\nMSB = MCF\nAnnat = MSB\n";
        String joined = PublisherChange.join(text, "MSB", Set.of("Räddningsverket"));
        assertThat(joined).isEqualTo("A = B\nMSB = MCF = Räddningsverket\nAnnat = MSB\n");
    }

    @Test
    void whatALineThatIsLeftOutWouldJoinAgainIsNotParted() {
        assertThatThrownBy(() -> PublisherChange.part("MSB = MCF\nAnnat = MSB\n", Set.of("MSB")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'MSB' would be joined otherwise")
                .hasMessageContaining("line 2: 'MSB' is in line 1 already");
    }

    @Test
    void moreNamesThanALineMayHaveAreNotJoined() {
        Set<String> many = IntStream.range(0, PublisherNames.MAX_NAMES)
                .mapToObj(number -> "namn " + number)
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> PublisherChange.join(FILE, "MSB", many))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("202 names would be of one publisher; expected at most 200");
    }

    @Test
    void morePublishersThanTheFileMayHaveAreNotJoined() {
        String text = IntStream.range(0, PublisherNames.MAX_PUBLISHERS)
                .mapToObj(number -> "namn " + number + " = annat " + number + "\n")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> PublisherChange.join(text, "Ny", Set.of("Gammal")))
                .isInstanceOf(InvalidValueException.class);
        assertThat(groups(PublisherChange.join(text, "namn 0", Set.of("Gammal")))
                        .getFirst())
                .containsExactly("namn 0", "annat 0", "Gammal");
    }

    /** Whatever lines there are already, a change that is made comes out as meant. */
    @Test
    void randomChangesOfFilesWithLinesThatAreLeftOutComeOutAsMeantOrAreRefused() {
        Seeds.run(300, PublisherNamesTest::changeAnyFileAtRandom);
    }

    private static void changeAnyFileAtRandom(Random random) {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(6); line > 0; line--) {
            text.append(Seeds.oneOf(random, names));
            for (int more = random.nextInt(3); more > 0; more--) {
                text.append(" = ").append(Seeds.oneOf(random, names));
            }
            text.append('\n');
        }
        Set<String> chosen = new HashSet<>();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            chosen.add(Seeds.oneOf(random, names));
        }
        String name = Seeds.oneOf(random, names);
        PublisherNames before = PublisherNames.parse(text.toString());
        PublisherNames joined = PublisherNames.parse(PublisherChange.join(text.toString(), name, chosen));
        for (String each : chosen) {
            assertThat(before.all(each))
                    .as("%s", text)
                    .allMatch(other -> joined.chosen(other).equals(name));
        }
        try {
            PublisherNames parted = PublisherNames.parse(PublisherChange.part(text.toString(), chosen));
            assertThat(chosen)
                    .as("%s", text)
                    .allMatch(each -> parted.publisher(each).isEmpty());
        } catch (InvalidValueException refused) {
            assertThat(before.problems()).isNotEmpty();
        }
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
