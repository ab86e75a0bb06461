package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Concordance.ItemLines;
import se.nyhetsarkivet.result.Hit;

/** Matches in their context. */
@Tag("slow")
class ConcordanceTest {

    private static final String LONG = "ord ".repeat(50);

    private final SmallArchive archive;

    ConcordanceTest(@TempDir Path directory) {
        archive = new SmallArchive(directory);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void eachMatchIsALineInTheOrderOfTheText() {
        archive.with(NewsItem.builder("Bron öppnar", PartialDate.parse("2018-04"))
                .identifier("a")
                .publisher("Broverket")
                .lead("I maj öppnar den nya bron.")
                .body("Den gamla bron rivs.\n\nBroarna kostar mycket."));
        assertThat(lines("bro"))
                .containsExactly(
                        "|Bron| öppnar",
                        "I maj öppnar den nya |bron|.",
                        "Den gamla |bron| rivs.",
                        "|Broarna| kostar mycket.");
        assertThat(archive.concordance(SearchRequest.of("mycket")).lines())
                .containsExactly(new Concordance.Line(
                        archive.id("a"),
                        1,
                        PartialDate.parse("2018-04"),
                        "Broverket",
                        "Broarna kostar ",
                        "mycket",
                        "."));
    }

    @Test
    void ofACompoundOnlyThePartThatMatchesIsTheMatch() {
        archive.with("a", "Alla förvarsavdelningar är fulla.");
        assertThat(lines("förvar")).containsExactly("Alla |förvars|avdelningar är fulla.");
        assertThat(lines("förvar avdelning")).containsExactly("Alla |förvarsavdelningar| är fulla.");
    }

    @Test
    void aPhraseIsOneMatchAndWordsThatAreNearEachOtherAreTheMatchesOfTheSnippets() {
        archive.with("a", "Det blir svårt att nå den nya bron i maj.");
        assertThat(lines("\"den nya bron\"")).containsExactly("Det blir svårt att nå |den nya bron| i maj.");
        SearchRequest near = SearchRequest.of("svårt NEAR/9 maj");
        assertThat(archive.concordance(near).lines())
                .extracting(Concordance.Line::match)
                .isEqualTo(archive.marked(near));
    }

    @Test
    void longContextIsCutBetweenWords() {
        archive.with("a", LONG + "alldeles bron intill " + LONG);
        Concordance.Line line =
                archive.concordance(SearchRequest.of("bron")).lines().getFirst();
        assertThat(line.before()).isEqualTo("…" + "ord ".repeat(20) + "alldeles ");
        assertThat(line.after()).isEqualTo(" intill" + " ord".repeat(20) + "…");
        assertThat(line.before().length() - 1).isLessThanOrEqualTo(Concordance.Line.MAX_CONTEXT);
    }

    @ParameterizedTest
    @CsvSource({"87", "88", "89", "90", "91", "92", "93", "94"})
    void contextIsWholeAsLongAsItHasRoom(int characters) {
        String side = "x".repeat(40) + " " + "y".repeat(characters - 42);
        archive.with("a", side + " bron " + side);
        boolean whole = characters <= Concordance.Line.MAX_CONTEXT;
        assertThat(lines("bron"))
                .containsExactly(
                        whole
                                ? side + " |bron| " + side
                                : "…" + "y".repeat(characters - 42) + " |bron| " + "x".repeat(40) + "…");
    }

    @Test
    void aWordThatHasNoRoomIsCutButNotACharacter() {
        String smiles = "😀".repeat(100);
        archive.with("a", smiles + " bron " + smiles);
        assertThat(lines("bron")).containsExactly("…" + "😀".repeat(44) + " |bron| " + "😀".repeat(44) + "…");
        archive.with("b", "x" + smiles + "  kanal  " + smiles);
        assertThat(lines("kanal")).containsExactly("…" + "😀".repeat(44) + " |kanal| " + "😀".repeat(44) + "…");
    }

    @Test
    void contextEndsWithTheParagraphButNotWithTheLine() {
        archive.with("a", "Först detta.\n \nSedan kommer\nbron, som\när ny.\n\nSist detta.");
        assertThat(lines("bron")).containsExactly("Sedan kommer |bron|, som är ny.");
    }

    @Test
    void headingsAndEntriesOfListsAreLinesOfTheirOwnWithoutTheirSigns() {
        archive.with(
                "a",
                "Detta gäller:\n* bron över sundet\n* färjan vid bron\n\n## Om bron\nBron är\nny.\n- bron\n •\u00a0bron i norr\n### Bron"
                        + "\n\n– Bron håller, säger hon.\n> bron\n-bron\n2 - bron");
        assertThat(lines("bron"))
                .containsExactly(
                        "|bron| över sundet",
                        "färjan vid |bron|",
                        "Om |bron|",
                        "|Bron| är ny.",
                        "|bron|",
                        "|bron| i norr",
                        "|Bron|",
                        "– |Bron| håller, säger hon.",
                        "|bron| -bron 2 - bron",
                        "bron -|bron| 2 - bron",
                        "bron -bron 2 - |bron|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            **Den nya** bron är **klar**. = Den nya |bron| är klar.
            Den **nya bron** är klar. = Den nya |bron| är klar.
            Den **bron**, som är ***bäst.*** = Den |bron|, som är bäst.
            __Bron__ är **"klar"**. = |Bron| är "klar".
            F**n, 2**3 är bron ** a__b * = F**n, 2**3 är |bron| ** a__b *
            ****bron**** = ****|bron|****
            """)
    void theSignsOfWordsInBoldAreLeftOut(String text, String line) {
        archive.with("a", text);
        assertThat(lines("bron")).containsExactly(line);
    }

    @Test
    void contextIsOnOneLineAndTheMatchStandsAsInTheText() {
        archive.with("a", "Sjö\u00adfarts\u00adverket \u00a0\t bygger\u200b en\u2003bro för 13\u00a0700\u00a0kronor.");
        assertThat(lines("bygger")).containsExactly("Sjöfartsverket |bygger| en bro för 13 700 kronor.");
        assertThat(lines("13700")).containsExactly("Sjöfartsverket bygger en bro för |13\u00a0700| kronor.");
        assertThat(lines("exakt:sjöfartsverket"))
                .containsExactly("|Sjö\u00adfarts\u00adverket| bygger en bro för 13 700 kronor.");
    }

    @Test
    void whatIsSaidTwiceIsGivenOnce() {
        archive.with(NewsItem.builder("Bron öppnar", PartialDate.parse("2018"))
                .identifier("a")
                .lead("Den nya bron öppnar.")
                .body("Den nya\nbron öppnar.\n\nBron är ny."));
        assertThat(lines("bron")).containsExactly("|Bron| öppnar", "Den nya |bron| öppnar.", "|Bron| är ny.");
    }

    @Test
    void ofManyMatchesTheFirstAreGivenAndTheOthersCounted() {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 1_500; i++) {
            body.append("Bron ").append(i).append(".\n\n");
        }
        archive.with("a", body.toString());
        ItemLines item = archive.concordance(SearchRequest.of("bron")).items().getFirst();
        assertThat(item.lines()).hasSize(Concordance.MAX_LINES);
        assertThat(item.lines().getLast().after()).isEqualTo(" 20.");
        assertThat(item.more()).isEqualTo(1_480);
    }

    @Test
    void hitsKeepTheirOrderAndAHitWithoutAMatchHasNoLines() {
        archive.with("a", "Bron är ny.").with("b", "Bron och bron.");
        SearchRequest bridge = SearchRequest.of("bron");
        List<Hit> hits = archive.search(bridge).hits();
        assertThat(archive.concordance(bridge).items())
                .extracting(ItemLines::hit)
                .isEqualTo(hits);
        assertThat(archive.concordance(SearchRequest.of("")).items()).hasSize(2);
        assertThat(archive.concordance(SearchRequest.of("")).lines()).isEmpty();
        assertThat(archive.concordance(SearchRequest.of("kuckeliku")).items()).isEmpty();
    }

    @Test
    void theSearchDecidesWhatIsAMatch() {
        archive.with("a", "Skatten höjs. Momsen är en skatt. Bensinskatten sänks.");
        assertThat(matches(SearchRequest.of("skatt").withWidth(Width.EXACT))).containsExactly("skatt");
        assertThat(matches(SearchRequest.of("skatt").withWidth(Width.INFLECTED)))
                .containsExactly("Skatten", "skatt");
        assertThat(matches(SearchRequest.of("skatt"))).containsExactly("Skatten", "skatt", "skatten");
        assertThat(matches(SearchRequest.of("*katten"))).containsExactly("Skatten", "Bensinskatten");
        assertThat(matches(SearchRequest.of("rubrik:nyhet"))).containsExactly("Nyhet");
    }

    @Test
    void anEarlierRevisionIsReadAsItWas() {
        archive.with("a", "Bron öppnar i maj.").with("a", "Bron öppnar i juni.").with("a", "Bron öppnar i juli.");
        SearchRequest june = SearchRequest.of("juni").withRevisionScope(RevisionScope.ALL);
        assertThat(archive.search(june).hits()).extracting(Hit::superseded).containsExactly(true);
        assertThat(archive.concordance(june).lines())
                .extracting(Concordance.Line::revision, Concordance.Line::before, Concordance.Line::match)
                .containsExactly(tuple(2, "Bron öppnar i ", "juni"));
    }

    @Test
    void aHitThatWasChangedMeanwhileIsReadAsItWasFound() {
        archive.with("a", "Bron öppnar i maj.");
        SearchRequest may = SearchRequest.of("maj");
        List<Hit> hits = archive.search(may).hits();
        archive.with("a", "Bron öppnar i juni.");
        assertThat(archive.concordance(may, hits).lines())
                .extracting(Concordance.Line::match)
                .containsExactly("maj");
    }

    @Test
    void moreHitsThanAPageHasAreRefused() {
        archive.with("a", "Bron.");
        SearchRequest bridge = SearchRequest.of("bron");
        List<Hit> hits =
                Collections.nCopies(1_000, archive.search(bridge).hits().getFirst());
        assertThat(archive.concordance(bridge, hits).lines()).hasSize(1_000);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> archive.concordance(bridge, Collections.nCopies(1_001, hits.getFirst())))
                .withMessageContaining("1001");
    }

    private List<String> lines(String text) {
        return archive.concordance(SearchRequest.of(text)).lines().stream()
                .map(line -> line.before() + "|" + line.match() + "|" + line.after())
                .toList();
    }

    private List<String> matches(SearchRequest request) {
        return archive.concordance(request).lines().stream()
                .map(Concordance.Line::match)
                .toList();
    }
}
