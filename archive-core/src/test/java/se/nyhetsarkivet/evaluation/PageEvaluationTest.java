package se.nyhetsarkivet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.Seeds;

/** What the reading of pages must keep to; the figures are printed by the part pages of the evaluation. */
@Tag("slow")
class PageEvaluationTest {

    private static final double LEAST = 0.97;
    private static final int LEAST_PAGES = 60;

    private static final List<ToDoubleFunction<PageScores>> MEASURES = List.of(
            PageScores::precision,
            PageScores::recall,
            PageScores::date,
            PageScores::headline,
            PageScores::lead,
            PageScores::publisher,
            PageScores::refused);

    @Test
    void everyMeasureIsHighOnAllPagesAndOnThoseHeldOut() {
        PageEvaluation evaluation = new PageEvaluation();
        for (PageScores scores : List.of(evaluation.ours(), evaluation.oursHeldOut())) {
            assertThat(MEASURES)
                    .as(() -> String.join("\n", scores.faults()))
                    .allMatch(measure -> measure.applyAsDouble(scores) >= LEAST);
        }
    }

    @Test
    void everyMeasureIsAboveThatOfReadability() {
        PageEvaluation evaluation = new PageEvaluation();
        PageScores ours = evaluation.ours();
        PageScores readability = evaluation.readability();
        assertThat(MEASURES).allMatch(measure -> measure.applyAsDouble(ours) > measure.applyAsDouble(readability));
    }

    @Test
    void thereAreAtLeastSixtyArticlesAndAThirdOfThePagesIsHeldOut() {
        List<MarkedPage> all = all();
        assertThat(all.stream().filter(MarkedPage::isArticle)).hasSizeGreaterThanOrEqualTo(LEAST_PAGES);
        assertThat(MarkedPages.heldOut().size() * 4).isGreaterThanOrEqualTo(all.size());
        assertThat(all).extracting(MarkedPage::name).doesNotHaveDuplicates();
        assertThat(all.stream().filter(MarkedPage::isArticle))
                .noneMatch(page -> page.words().isEmpty());
    }

    @Test
    void theTextIsFoundWhenThePageIsBuiltOtherwise() {
        List<MarkedPage> articles = all().stream().filter(MarkedPage::isArticle).toList();
        Seeds.run(40, random -> {
            List<MarkedPage> mutated =
                    articles.stream().map(page -> MutatedPages.of(page, random)).toList();
            PageScores scores = PageScores.of(mutated, page -> ReadPage.byUs(page.bytes()));
            assertThat(List.of(scores.recall(), scores.precision()))
                    .as(() -> String.join("\n", scores.faults()))
                    .allMatch(measure -> measure >= LEAST);
        });
    }

    private static List<MarkedPage> all() {
        return Stream.concat(MarkedPages.tunedOn().stream(), MarkedPages.heldOut().stream())
                .toList();
    }
}
