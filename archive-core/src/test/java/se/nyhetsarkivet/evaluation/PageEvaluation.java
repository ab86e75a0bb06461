package se.nyhetsarkivet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures the reading of pages, beside Readability4J on the same pages. */
final class PageEvaluation {

    private static final List<String> HEADER =
            List.of("", "precision", "recall", "date", "headline", "lead", "publisher", "refused");

    private final List<MarkedPage> tunedOn = MarkedPages.tunedOn();
    private final List<MarkedPage> heldOut = MarkedPages.heldOut();

    /** What the archive makes of all pages. */
    PageScores ours() {
        return ours(Stream.concat(tunedOn.stream(), heldOut.stream()).toList());
    }

    /** What Readability makes of all pages. */
    PageScores readability() {
        return readability(Stream.concat(tunedOn.stream(), heldOut.stream()).toList());
    }

    /** What the archive makes of the pages that it is not tuned on. */
    PageScores oursHeldOut() {
        return ours(heldOut);
    }

    private static PageScores ours(List<MarkedPage> pages) {
        return PageScores.of(pages, page -> ReadPage.byUs(page.bytes()));
    }

    private static PageScores readability(List<MarkedPage> pages) {
        return PageScores.of(pages, page -> ReadPage.byReadability(page.html()));
    }

    List<Table> tables(boolean listsMistakes) {
        PageScores tuned = ours(tunedOn);
        List<Table> tables = new ArrayList<>(List.of(new Table(
                "Pages: text by words, and facts that are exactly right",
                HEADER,
                List.of(
                        row("Readability4J", readability(tunedOn)),
                        row("ours", tuned),
                        row("Readability4J, held out", readability(heldOut)),
                        row("ours, held out", ours(heldOut))),
                "%d pages to tune on, %d held out; Readability4J finds no date and no publisher and refuses no list."
                        .formatted(tunedOn.size(), heldOut.size()))));
        if (listsMistakes) {
            tables.add(new Table(
                    "Read wrongly",
                    List.of("what"),
                    tuned.faults().stream().map(List::of).toList(),
                    ""));
        }
        return tables;
    }

    private static List<String> row(String name, PageScores scores) {
        return List.of(
                name,
                figure(scores.precision()),
                figure(scores.recall()),
                figure(scores.date()),
                figure(scores.headline()),
                figure(scores.lead()),
                figure(scores.publisher()),
                figure(scores.refused()));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
