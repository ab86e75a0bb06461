package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.swedish.InflectionTest.LANGUAGES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of queries, and that they find the texts they should. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            Skolorna        ! skolorna / =skolorna / skola / ~skola
            13 700          ! 13700 / =13700 / /
            2018-04-23      ! 2018-04-23 / =2018-04-23 / 20180423 / ~20180423 / 2018 04 23
            EU:s            ! eu:s / =eu:s / eu / ~eu
            U.S.A.          ! u.s.a / =u.s.a / usa / ~usa
            e-posten        ! e-posten / =e-posten / epost / ~epost / e posten
            idéer           ! idéer / =idéer / ide / ~ide
            och             ! och / =och / /
            §§              ! § / =§ / /
            """)
    void aWordHasItsTerms(String text, String expected) {
        for (SwedishLanguage language : LANGUAGES) {
            List<SwedishWord> words = language.words(text);
            assertThat(words).hasSize(1);
            SwedishWord word = words.getFirst();
            String pieces = word.pieces().stream().map(SwedishWord::text).collect(Collectors.joining(" "));
            assertThat(String.join(
                            " / ",
                            word.text(),
                            word.writtenTerm(),
                            String.join(" ", word.baseTerms()),
                            String.join(" ", word.partTerms()),
                            pieces))
                    .isEqualToNormalizingWhitespace(expected + (pieces.isEmpty() ? " /" : ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "\u00ad", "\ud83d\ude00"})
    void aTextWithoutWordsHasNone(String text) {
        assertThat(LANGUAGES.getFirst().words(text)).isEmpty();
    }

    /** Numbers are words, and what is joined by signs is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            Skolorna i EU:s nya e-post        ! 5
            13 700 kronor, 5 %                ! 4
            asyl- och migrationspolitik       ! 3
            prop. 2017/18:290                 ! 2
            ?                                 ! 0
            ''                                ! 0
            """)
    void theWordsOfATextAreCountedWhileItsTermsAreRead(String text, long expected) throws IOException {
        for (SwedishLanguage language : LANGUAGES) {
            List<Long> counted = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                try (TokenStream terms = language.analyzer().tokenStream("text", text)) {
                    SwedishLanguage.countWords(terms, counted::add);
                    readToTheEnd(terms);
                }
            }
            Token.of(language.analyzer(), "Nobody asked for the words of this one");
            assertThat(counted).containsExactly(expected, expected);
        }
    }

    private static void readToTheEnd(TokenStream terms) throws IOException {
        terms.reset();
        while (terms.incrementToken()) {
            assertThat(terms.hasAttributes()).isTrue();
        }
        terms.end();
    }

    /** So that a wider search finds all that a narrower one does. */
    @ParameterizedTest
    @FieldSource("se.nyhetsarkivet.swedish.InflectionTest#LANGUAGES")
    void eachWidthHasTheTermsOfTheNarrowerOnes(SwedishLanguage language) {
        for (SwedishWord word : language.words(SampleText.TEXT)) {
            if (word.isFunctionWord()) {
                assertThat(word.partTerms()).isEmpty();
            } else {
                assertThat(word.partTerms())
                        .isEqualTo(word.baseTerms().stream()
                                .map(base -> "~" + base)
                                .toList());
                assertThat(word.baseTerms().isEmpty())
                        .as(word.text())
                        .isEqualTo(word.text().chars().allMatch(Character::isDigit));
            }
        }
    }

    /** However the word stands in the text, typing it in lower case finds it by its inflections too. */
    @ParameterizedTest
    @FieldSource("se.nyhetsarkivet.swedish.InflectionTest#LANGUAGES")
    void aTypedWordMeetsTheWordInATextHoweverItIsWritten(SwedishLanguage language) {
        for (String written : SampleText.WORDS) {
            String lowerCase = written.toLowerCase(Locale.ROOT);
            SwedishWord word = language.words(lowerCase).getFirst();
            if (!word.isFunctionWord()) {
                String capital = Character.toUpperCase(written.charAt(0)) + written.substring(1);
                List.of(
                                lowerCase,
                                capital,
                                "hos " + capital,
                                "hos " + lowerCase,
                                "hos " + capital.toUpperCase(Locale.ROOT))
                        .forEach(text -> assertMeets(language, word, text));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("se.nyhetsarkivet.swedish.InflectionTest#LANGUAGES")
    void aTypedWordMeetsItsGenitive(SwedishLanguage language) {
        for (String written : SampleText.WORDS) {
            String lowerCase = written.toLowerCase(Locale.ROOT);
            SwedishWord word = language.words(lowerCase).getFirst();
            boolean takesGenitive = !word.isFunctionWord() && lowerCase.length() > 3 && !lowerCase.matches(".*[sxz]");
            if (takesGenitive) {
                assertMeets(language, word, lowerCase + "s");
                assertMeets(
                        language,
                        word,
                        "hos " + Character.toUpperCase(lowerCase.charAt(0)) + lowerCase.substring(1) + "s");
            }
        }
    }

    private static void assertMeets(SwedishLanguage language, SwedishWord word, String text) {
        assertThat(Token.of(language.analyzer(), text))
                .as("%s in %s", word, text)
                .anyMatch(token -> word.baseTerms().contains(token.term()));
    }
}
