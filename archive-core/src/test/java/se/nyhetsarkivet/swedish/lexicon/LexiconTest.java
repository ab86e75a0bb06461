package se.nyhetsarkivet.swedish.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The word lists: that they are as their first lines say. */
class LexiconTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skola",
                "skola n99 skol-",
                "skola n1 skol",
                "skola n1 -",
                "skola  skol-",
            })
    void aMalformedLineIsNamed(String line) {
        assertThatThrownBy(() -> new Lexicon(Stream.of("bil n2", line)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(line)
                .hasMessageContaining("n1");
    }

    @Test
    void aWordHasTheFormsOfItsClassAndNoOthers() {
        Lexicon lexicon = new Lexicon(Stream.of("bil n2 bil-", "adoptiv f adoptiv-", "riks|dag n2 riksdags-"));
        assertThat(Stream.of("bil", "bils", "bilen", "bilens", "bilar", "bilarna", "bilarnas"))
                .allMatch(form -> lexicon.basesOf(Letters.of(form)).equals(List.of("bil")));
        assertThat(Stream.of("bilt", "bilor", "bilet", "bilenar", "adoptiv", "adoptivs", ""))
                .allMatch(form -> lexicon.basesOf(Letters.of(form)).isEmpty());
        assertThat(lexicon.modifiers()).containsEntry("bil", "bil").containsEntry("adoptiv", "adoptiv");
        assertThat(lexicon.segments("riksdag")).containsExactly("riks", "dag");
        assertThat(lexicon.segments("bil")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words.txt",
                "irregular-verbs.txt",
                "irregular-nouns.txt",
                "irregular-adjectives.txt",
                "pronouns.txt",
                "verb-prefixes.txt",
                "names.txt",
                "places.txt",
                "surname-last-parts.txt",
                "function-words.txt",
                "rare-forms.txt",
                "never-first-parts.txt",
                "never-last-parts.txt"
            })
    void aListIsSortedWithoutRepetitions(String file) {
        List<String> lines = WordFile.lines(file).toList();
        assertThat(lines)
                .isSortedAccordingTo(Comparator.comparing((String line) -> line.replace("|", ""))
                        .thenComparing(Comparator.naturalOrder()))
                .doesNotHaveDuplicates()
                .allMatch(line -> line.equals(String.join(" ", WordFile.columns(line))), "has single spaces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words.txt",
                "irregular-verbs.txt",
                "names.txt",
                "places.txt",
                "paradigms.txt",
                "unknown-endings.txt"
            })
    void aListSaysWhatItIsAndWhoseItIs(String file) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file))) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            String header = text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
            assertThat(header).contains("Apache-2.0").contains("Written for Nyhetsarkivet");
        }
    }

    @Test
    void everyRareFormIsOneOfItsBase() throws IOException {
        Lexicon lexicon = new Lexicon();
        HunspellDictionary dictionary = HunspellDictionary.onClassPath().orElseThrow();
        List<String> others = new ArrayList<>();
        WordFile.rows("rare-forms.txt").forEach(columns -> {
            for (String text : columns.subList(1, columns.size())) {
                Letters form = Letters.of(text);
                boolean known = Stream.concat(lexicon.basesOf(form).stream(), dictionary.basesOf(form).stream())
                        .anyMatch(columns.getFirst()::equals);
                if (!known) {
                    others.add(columns.getFirst() + " " + text);
                }
            }
        });
        assertThat(others).isEmpty();
    }

    @Test
    void everyPrefixedVerbIsAnIrregularOne() {
        Set<String> verbs = new HashSet<>();
        WordFile.rows("irregular-verbs.txt").forEach(forms -> verbs.add(forms.getFirst()));
        WordFile.rows("verb-prefixes.txt")
                .forEach(columns -> assertThat(verbs).containsAll(columns.subList(1, columns.size())));
    }

    @Test
    void everyEndingOfUnknownWordsCanBeReached() {
        Set<String> endings = new HashSet<>();
        WordFile.rows("unknown-endings.txt").forEach(columns -> {
            assertThat(columns).hasSize(3);
            assertThat(Integer.parseInt(columns.get(2))).isPositive();
            assertThat(endings.add(columns.getFirst()))
                    .as("%s is there twice", columns.getFirst())
                    .isTrue();
        });
    }
}
