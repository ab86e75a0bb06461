package se.nyhetsarkivet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageEvaluationTest {

    @Test
    void show() {
        show(MarkedPages.tunedOn(), true);
        show(MarkedPages.heldOut(), Boolean.getBoolean("show.heldout"));
        assertThat(MarkedPages.tunedOn()).isNotEmpty();
    }

    private static void show(List<MarkedPage> pages, boolean faults) {
        PageScores s = PageScores.of(pages, page -> ReadPage.byUs(page.bytes()));
        System.out.printf(
                "p %.3f r %.3f date %.3f head %.3f lead %.3f publ %.3f refused %.3f%n",
                s.precision(), s.recall(), s.date(), s.headline(), s.lead(), s.publisher(), s.refused());
        if (faults) s.faults().forEach(System.out::println);
    }
}
