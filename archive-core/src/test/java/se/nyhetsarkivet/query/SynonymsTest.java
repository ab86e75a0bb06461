package se.nyhetsarkivet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(synonyms.problems())
                .extracting(problem -> problem.substring(0, 6))
                .containsExactly("line 1", "line 2", "line 4", "line 5");
    }

    @Test
    void theMarkThatSomeEditorsWriteFirstIsNoPartOfTheList() {
        assertThat(Synonyms.parse("\ufeff# comment\na = b")).isEqualTo(Synonyms.parse("# comment\na = b"));
    }
}
