package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.MatchReason.Kind;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Lemma;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Part;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;

/** Why an item was found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchReasonsTest {

    private final SmallArchive archive;

    MatchReasonsTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with(
                        NewsItem.builder("Förvar i norr", PartialDate.parse("2018"))
                                .identifier("a")
                                .body(
                                        "Förvaret och förvaret. Förvarsavdelningen kostar 13 700 kronor. EU-kommissionen i"
                                                + " Europeiska unionen. Sjö\u00adfartsverket svarar."),
                        NewsItem.builder("Annat", PartialDate.parse("2018")).identifier("b"),
                        NewsItem.builder("Torvalla och Timrå", PartialDate.parse("2018"))
                                .identifier("names")
                                .body("Hyllie, Rosengård och Öland. På Öland bor Parisa Östros, i Vällingby Rösler."));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void aWordIsFoundAsTypedInOtherFormsAndInCompounds() {
        assertThat(archive.reasons("förvar", "a"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reading")
                .containsExactly(
                        new MatchReason("förvar", "förvar", Kind.EXACT, 1),
                        new MatchReason("förvar", "förvaret", Kind.INFLECTED, 2),
                        new MatchReason("förvar", "förvarsavdelningen", Kind.COMPOUND, 1));
    }

    @Test
    void anotherFormAndACompoundSayWhatTheyAreTakenFor() {
        List<MatchReason> reasons = archive.reasons("förvar", "a");
        assertThat(reasons.get(0).reading()).isEmpty();
        assertThat(reasons.get(1).reading().orElseThrow().lemmas())
                .containsExactly(new Lemma("förvar", List.of(WordClass.NOUN)));
        assertThat(reasons.get(2).reading().orElseThrow().parts())
                .extracting(Part::written)
                .containsExactly("förvars", "avdelningen");
    }

    @Test
    void aPartOfANameIsNoReason() {
        for (String part : List.of("öl", "and", "rö", "väll", "ro", "rosen", "gård", "par", "hyll", "torv", "tim")) {
            assertThat(archive.reasons(part, "names")).as(part).isEmpty();
        }
    }

    @Test
    void onlyWhatTheWidthOfTheSearchFindsIsAReason() {
        assertThat(archive.reasons("exakt:förvar", "a"))
                .containsExactly(new MatchReason("förvar", "förvar", Kind.EXACT, 1));
        assertThat(archive.reasons("böjd:förvarsavdelningar", "a"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reading")
                .containsExactly(new MatchReason("förvarsavdelningar", "förvarsavdelningen", Kind.INFLECTED, 1));
    }

    @Test
    void onlyWhatStandsInTheTextAskedForIsAReason() {
        assertThat(archive.reasons("rubrik:förvar", "a"))
                .containsExactly(new MatchReason("förvar", "förvar", Kind.EXACT, 1));
        assertThat(archive.reasons("text:(exakt:förvar OR norr)", "a")).isEmpty();
    }

    @Test
    void caseAndPunctuationAndInvisibleCharactersMakeNoDifference() {
        assertThat(archive.reasons("FÖRVAR,", "a").getFirst().kind()).isEqualTo(Kind.EXACT);
        assertThat(archive.reasons("sjöfartsverket", "a"))
                .extracting(MatchReason::kind)
                .containsExactly(Kind.EXACT);
    }

    @Test
    void aNumberIsExactHoweverItIsGrouped() {
        assertThat(archive.reasons("13700", "a")).containsExactly(new MatchReason("13700", "13 700", Kind.EXACT, 1));
        assertThat(archive.reasons("13 700", "a")).extracting(MatchReason::kind).containsExactly(Kind.EXACT);
    }

    @Test
    void aPhraseIsExact() {
        assertThat(archive.reasons("\"förvar i norr\"", "a"))
                .containsExactly(new MatchReason("förvar i norr", "förvar i norr", Kind.EXACT, 1));
    }

    @Test
    void patternsAndNearSpellingsAreTheirOwnReasons() {
        assertThat(archive.reasons("förvars*", "a"))
                .containsExactly(new MatchReason("förvars*", "förvarsavdelningen", Kind.PATTERN, 1));
        assertThat(archive.reasons("förvarett~", "a"))
                .containsExactly(new MatchReason("förvarett~", "förvaret", Kind.SIMILAR, 2));
    }

    @Test
    void nearPartsAreAReasonTogether() {
        assertThat(archive.reasons("norr NEAR/3 förvar", "a"))
                .containsExactly(new MatchReason("norr NEAR/3 förvar", "förvar i norr", Kind.NEAR, 1));
        assertThat(archive.reasons("(\"förvar\" OR för*) ONEAR norr", "a"))
                .extracting(MatchReason::asked)
                .containsExactly("(\"förvar\" OR för*) ONEAR/4 norr");
    }

    @Test
    void aNameOfTheSameMeaningIsASynonym() {
        assertThat(archive.reasons("EU", "a"))
                .contains(new MatchReason("Europeiska unionen", "europeiska unionen", Kind.SYNONYM, 1));
        assertThat(archive.reasons("europeiska unionen", "a"))
                .contains(new MatchReason("EU", "eu", Kind.SYNONYM, 1))
                .contains(new MatchReason("europeiska", "europeiska", Kind.EXACT, 1));
    }

    @Test
    void functionWordsExclusionsAndFiltersAreNoReasons() {
        assertThat(archive.reasons("norr i -annat datum:2018", "a"))
                .containsExactly(new MatchReason("norr", "norr", Kind.EXACT, 1));
    }

    @Test
    void thereIsNoReasonWhereNothingOfTheSearchStands() {
        assertThat(archive.reasons("förvar", "b")).isEmpty();
        assertThat(archive.reasons("", "a")).isEmpty();
        assertThat(archive.reasons("förvar kuckeliku", "a"))
                .extracting(MatchReason::asked)
                .containsOnly("förvar");
    }

    @Test
    void theRequestsWidthCounts() {
        SearchRequest exact = SearchRequest.of("förvar").withWidth(Width.EXACT);
        assertThat(archive.reasons(exact, "a")).extracting(MatchReason::kind).containsExactly(Kind.EXACT);
    }
}
