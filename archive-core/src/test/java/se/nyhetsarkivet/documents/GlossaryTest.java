package se.nyhetsarkivet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary explains each term once, with classes that exist. */
class GlossaryTest {

    private static final Document GLOSSARY = Document.of("archive-core/docs/glossary.md");
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z.]*\\.)?([A-Z]\\w+)[^`]*`");
    private static final int CELLS = 4;

    @Test
    void everyClassExists() {
        Set<String> classes = Document.endingWith(".java").stream()
                .map(document -> String.valueOf(document.path().getFileName()).replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(rows().map(List::getLast)
                        .flatMap(cell -> CLASS.matcher(cell).results())
                        .map(result -> result.group(1)))
                .isNotEmpty()
                .isSubsetOf(classes);
    }

    @Test
    void everyTermHasOneMeaning() {
        assertThat(rows().flatMap(cells -> Stream.of(cells.getFirst().split(", ", -1))))
                .filteredOn(term -> !term.equals("term"))
                .doesNotHaveDuplicates();
    }

    /** The cells of the tables of terms; the table of words with a second meaning has fewer. */
    private static Stream<List<String>> rows() {
        return GLOSSARY.lines().stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == CELLS);
    }
}
