package se.nyhetsarkivet.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading the archivist's list. */
class SynonymsTest {

    @Test
    void aGroupIsALineWithTwoOrMoreNames() {
        Synonyms synonyms = Synonyms.parse("# comment\n\n  MiÖD=Migrationsöverdomstolen  \na b = c = d e\n");
        assertThat(synonyms.groups())
                .containsExactly(
                        new Synonyms.Group("MiÖD=Migrationsöverdomstolen", List.of("MiÖD", "Migrationsöverdomstolen")),
                        new Synonyms.Group("a b = c = d e", List.of("a b", "c", "d e")));
        assertThat(synonyms.problems()).isEmpty();
    }

    @Test
    void whatIsNoGroupIsToldWithItsLineAndLeftOut() {
        Synonyms synonyms = Synonyms.parse("a\nb = \nc = d\ne == f\ng = g");
        assertThat(synonyms.groups()).extracting(Synonyms.Group::line).containsExactly("c = d");
        assertThat(synonyms.problems()).extracting(Synonyms.Problem::line).containsExactly(1, 2, 4, 5);
        assertThat(synonyms.problems()).extracting(Synonyms.Problem::kind).containsOnly(Synonyms.Problem.Kind.NO_GROUP);
        assertThat(synonyms.problems().getFirst().sentence())
                .isEqualTo("line 1: 'a' is no group; expected two or more names with = between them");
    }

    @Test
    void whatIsTooMuchIsToldByKind() {
        String names = IntStream.rangeClosed(0, Synonyms.MAX_NAMES)
                .mapToObj(number -> "n" + number)
                .collect(Collectors.joining(" = "));
        String many = IntStream.range(0, Synonyms.MAX_GROUPS)
                .mapToObj(number -> "a" + number + " = b" + number + "\n")
                .collect(Collectors.joining());
        assertThat(Synonyms.parse("a = " + "b".repeat(Synonyms.MAX_LINE) + "\n" + names + "\n" + many + "c = d")
                        .problems())
                .extracting(Synonyms.Problem::line, Synonyms.Problem::kind)
                .containsExactly(
                        tuple(1, Synonyms.Problem.Kind.LONG_LINE),
                        tuple(2, Synonyms.Problem.Kind.MANY_NAMES),
                        tuple(Synonyms.MAX_GROUPS + 3, Synonyms.Problem.Kind.MANY_GROUPS));
    }

    @Test
    void theMarkThatSomeEditorsWriteFirstIsNoPartOfTheList() {
        assertThat(Synonyms.parse("\ufeff# comment\na = b")).isEqualTo(Synonyms.parse("# comment\na = b"));
    }
}
