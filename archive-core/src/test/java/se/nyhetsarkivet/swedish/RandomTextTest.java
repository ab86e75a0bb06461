package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.swedish.InflectionTest.LANGUAGES;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.swedish.text.CleanText;

/** What is true of the terms of any text. */
@Tag("slow")
class RandomTextTest {

    /** Pieces of texts, with the signs and characters that stand in the way. */
    private static final List<String> PIECES = List.of(
            ("skolan|förvarsavdelningen|arbetsmarknadspolitik|arbetsmarknads-|Tullagen|asyl-|och|eller|EU|MiÖD:s|13|700"
                            + "|000|2018|§|t.ex.|a.bil.lag|Lindgrens|e-post|info@dn.se|mig\u00adra\u00adtion|fo\u0308rvar|\ufb01lm"
                            + "|\ufdfa|\ud835\udd04|\ud800|\u0308|\u200b|\u2011|\u2019|ŉ|ß|İ|Ⅷ|½|٣|한국|日本語|x\u0301\u0302\u0303"
                            + "| | |, |. |-|:|/|'|\n|\t|\u00a0|\u2009|\u3000|(|)|\"")
                    .split("\\|"));

    private static final SwedishLanguage LANGUAGE = LANGUAGES.getFirst();

    @Test
    void placesAreInOrderAndWithinTheText() {
        Seeds.run(5_000, random -> {
            String text = text(random);
            int start = 0;
            boolean first = true;
            for (Token token : Token.of(LANGUAGE.analyzer(), text)) {
                assertThat(token.start()).as("%s in %s", token, text).isBetween(start, text.length());
                assertThat(token.end()).as("%s in %s", token, text).isBetween(token.start() + 1, text.length());
                assertThat(token.increment()).as("%s in %s", token, text).isBetween(first ? 1 : 0, 1);
                assertThat(token.term()).as(text).isNotEmpty();
                start = token.start();
                first = false;
            }
        });
    }

    /** A number never begins with a zero, so {@code 000'000} is none. */
    private static final Pattern GROUPED_BY_APOSTROPHES = Pattern.compile("[1-9]\\d{0,2}(?:'\\d{3})+(?:,\\d+)?");

    /** Signs that are words have one term however many stand together, the name of what they mean. */
    private static String sign(String clean) {
        return clean.replaceFirst("^§+$", "§").replaceFirst("^%+$", "procent").replaceFirst("^\u2030+$", "promille");
    }

    @Test
    void aWrittenTermIsWhatStandsInTheText() {
        Seeds.run(5_000, random -> {
            String text = withoutPhrases(text(random));
            for (Token token : Token.of(LANGUAGE.analyzer(), text)) {
                if (token.isWritten()) {
                    char[] characters = text.toCharArray();
                    String clean =
                            CleanText.of(characters, token.start(), token.end()).text();
                    boolean number =
                            clean.chars().allMatch(c -> Character.isDigit(c) || Character.isSpaceChar(c) || c == ',');
                    String expected =
                            number || GROUPED_BY_APOSTROPHES.matcher(clean).matches()
                                    ? clean.replaceAll("[\\p{Z}']", "")
                                    : sign(clean);
                    assertThat(token.term()).as(text).isEqualTo("=" + expected);
                }
            }
        });
    }

    @Test
    void everyWordIsThereAsWritten() {
        Seeds.run(2_000, random -> {
            List<String> words = new ArrayList<>();
            for (int count = random.nextInt(20); count >= 0; count--) {
                words.add(word(random));
            }
            assertThat(Token.of(
                            LANGUAGE.analyzer(),
                            String.join(Seeds.oneOf(random, List.of(" ", "\n", ", ", " (")), words)))
                    .filteredOn(Token::isWritten)
                    .extracting(Token::term)
                    .isEqualTo(words.stream().map(word -> "=" + word).toList());
        });
    }

    /** Words are looked up many together, which must make no difference to any of them. */
    @Test
    void aWordAmongManyHasTheTermsItHasAlone() {
        Seeds.run(300, random -> {
            List<String> words = new ArrayList<>();
            for (int count = random.nextInt(150); count >= 0; count--) {
                words.add(random.nextInt(20) == 0 ? "å".repeat(1 + random.nextInt(300)) : word(random));
            }
            assertThat(Token.terms(LANGUAGE.analyzer(), String.join(", ", words)))
                    .isEqualTo(words.stream()
                            .map(word -> Token.terms(LANGUAGE.analyzer(), word))
                            .collect(Collectors.joining(" | ")));
        });
    }

    /** So that nobody gets another answer because of what was analysed before, or is being analysed beside it. */
    @Test
    void theSameTextHasTheSameTermsInEveryThread() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Random random = new Random(7);
            List<String> texts = new ArrayList<>();
            List<List<Token>> expected = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                texts.add(text(random));
                expected.add(Token.of(LANGUAGE.analyzer(), texts.get(i)));
            }
            SwedishLanguage cold = SwedishLanguage.load();
            Callable<List<List<Token>>> all = () ->
                    texts.stream().map(text -> Token.of(cold.analyzer(), text)).toList();
            for (Future<List<List<Token>>> each : threads.invokeAll(List.of(all, all, all, all))) {
                assertThat(each.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void noTermIsLongerThanLuceneTakes() {
        for (String unit : List.of(
                "a",
                "å",
                "\ufdfa",
                "\ud835\udd04",
                "a\u0308",
                "1",
                "000 ",
                "a-",
                "1.",
                "a.",
                "x:",
                "-",
                "§",
                "asyl- ")) {
            String text = unit.repeat(100_000 / unit.length());
            for (Token token : Token.of(LANGUAGE.analyzer(), text)) {
                assertThat(token.term().length()).as(unit).isLessThan(IndexWriter.MAX_TERM_LENGTH / 3);
            }
            assertThat(LANGUAGE.words(text)).as(unit).hasSizeLessThan(text.length() + 1);
        }
    }

    @Test
    void theStreamKeepsLucenesContract() throws IOException {
        TokenStream stream = LANGUAGE.analyzer().tokenStream("text", "skolan ");
        assertThatThrownBy(stream::incrementToken).isInstanceOf(IllegalStateException.class);
        stream.close();
        for (int times = 0; times < 3; times++) {
            try (TokenStream again = LANGUAGE.analyzer().tokenStream("text", "Skolan i Solna. ")) {
                OffsetAttribute offset = again.addAttribute(OffsetAttribute.class);
                again.reset();
                int tokens = 0;
                while (again.incrementToken()) {
                    tokens++;
                }
                assertThat(tokens).isEqualTo(5);
                assertThat(again.incrementToken()).isFalse();
                again.end();
                assertThat(offset.endOffset()).isEqualTo(16);
            }
        }
        try (TokenStream half = LANGUAGE.analyzer().tokenStream("text", "Skolan i Solna. ")) {
            half.reset();
            assertThat(half.incrementToken()).isTrue();
        }
        assertThat(Token.terms(LANGUAGE.analyzer(), "Solna")).isEqualTo("=solna solna");
    }

    @Test
    void placesAreThoseBeforeACharacterFilter() throws IOException {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("<br>", " ");
        String text = "i<br>skolan";
        try (TokenStream stream =
                LANGUAGE.analyzer().tokenStream("text", new MappingCharFilter(map.build(), new StringReader(text)))) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            assertThat(stream.incrementToken()).isTrue();
            assertThat(stream.incrementToken()).isTrue();
            assertThat(text.substring(offset.startOffset(), offset.endOffset())).isEqualTo("skolan");
            stream.end();
        }
    }

    /** The way of usual words and that of all others must not differ; an invisible character sends a word the other way. */
    @Test
    void aWordWithASoftHyphenHasTheTermsOfTheWord() {
        Seeds.run(5_000, random -> {
            String word = Seeds.oneOf(random, SampleText.WORDS);
            int place = 1 + random.nextInt(word.length());
            String hyphenated = word.substring(0, place) + "\u00ad" + word.substring(place);
            String before = random.nextBoolean() ? "hos " : "";
            assertThat(Token.terms(LANGUAGE.analyzer(), before + hyphenated))
                    .isEqualTo(Token.terms(LANGUAGE.analyzer(), before + word));
        });
    }

    /** Without the characters that stand for several words, as U+FDFA; none of these words stands in the text alone. */
    private static String withoutPhrases(String text) {
        return text.codePoints()
                .filter(point -> Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .codePoints()
                        .allMatch(part -> part == point || Character.isLetterOrDigit(part)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Random random) {
        if (random.nextInt(4) == 0) {
            return Seeds.text(random, 60);
        }
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(20); pieces > 0; pieces--) {
            text.append(Seeds.oneOf(random, random.nextBoolean() ? PIECES : SampleText.WORDS));
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static String word(Random random) {
        if (random.nextBoolean()) {
            return Seeds.oneOf(random, SampleText.WORDS).toLowerCase(Locale.ROOT);
        }
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(30); length > 0; length--) {
            word.append("abcdefghijklmnoprstuvyåäöéüæø".charAt(random.nextInt(29)));
        }
        return word.toString();
    }
}
