package se.nyhetsarkivet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents and messages are written in plain English: some phrases that readers stumble over do not come back. */
class PlainEnglishTest {

    /** Each with what to write instead. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("(that|which) (is|are|was) none\\b|is none that\\b", "is not a …, is not valid"),
            new Phrase("of (its|their) own\\b", "separate, dedicated"),
            new Phrase("so many (of|that|as)", "the number"),
            new Phrase("all the same", "still, nevertheless"),
            new Phrase("tells (that|its|whether|if|what|in|how|when|why|which)", "says, reports, shows"),
            new Phrase("(is|are|was|were|be) told", "is reported, is shown"),
            new Phrase("no otherwise|otherwise than usual", "say what is different"),
            new Phrase("as if given", "the default"),
            new Phrase("passed over", "skipped"),
            new Phrase("there is no third way", "leave it out"),
            new Phrase("is (built|made|opened|indexed) anew", "is rebuilt, is reopened"));

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** What not to write. */
    private record Phrase(Pattern pattern, String better) {
        Phrase(String regex, String better) {
            this(Pattern.compile("\\b(" + regex + ")", Pattern.CASE_INSENSITIVE), better);
        }
    }

    @Test
    void documentsAndMessagesAreFreeOfPhrasesThatReadersStumbleOver() {
        List<String> found = new ArrayList<>();
        Stream.concat(Document.endingWith(".md").stream(), messages())
                .forEach(document -> found.addAll(phrasesIn(document)));
        assertThat(found).as("phrases to be written otherwise").isEmpty();
    }

    @Test
    void javadocAndMessagesInTheCodeAreFreeOfThemToo() {
        List<String> found = new ArrayList<>();
        Document.endingWith(".java").stream()
                .filter(document -> document.toString().contains("/src/main/java/"))
                .forEach(document -> found.addAll(phrasesIn(
                        document.lines().stream().map(PlainEnglishTest::prose).toList(), document.toString())));
        assertThat(found).as("phrases to be written otherwise").isEmpty();
    }

    /** What a reader reads of a line: its Javadoc, or its texts. */
    private static String prose(String line) {
        String stripped = line.strip();
        if (stripped.startsWith("/**") || stripped.startsWith("*")) {
            return stripped.replaceFirst("^(/\\*\\*|\\*) ?", "");
        }
        return TEXT.matcher(line).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    @Test
    void thePhrasesAreFound() {
        assertThat(phrasesIn(
                        List.of("A date that is none.", "It has a port of its own.", "The log tells what is wrong."),
                        "x"))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("x:1: \"that is none\"");
    }

    /** The texts of both modules that users read. */
    private static Stream<Document> messages() {
        return Document.endingWith(".properties").stream()
                .filter(document ->
                        document.toString().matches(".*/src/main/resources/(.*/)?texts_[a-z]+\\.properties"));
    }

    private static List<String> phrasesIn(Document document) {
        return phrasesIn(document.linesWithoutCode(), document.toString());
    }

    /** A phrase may go on in the next line; it is reported where it begins. */
    private static List<String> phrasesIn(List<String> lines, String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            for (Phrase phrase : PHRASES) {
                Matcher matcher = phrase.pattern.matcher(line + " " + next);
                if (matcher.find() && matcher.start() < line.length()) {
                    found.add(name + ":" + (i + 1) + ": \"" + matcher.group() + "\"; better: " + phrase.better);
                }
            }
        }
        return found;
    }
}
