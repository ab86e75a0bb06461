package se.nyhetsarkivet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How much of the right text a reader of pages finds, how much else, and how often each fact is right. */
final class PageScores {

    private final List<String> faults = new ArrayList<>();
    private int right;
    private int shared;
    private int read;
    private int articles;
    private int refusable;
    private int dates;
    private int headlines;
    private int leads;
    private int publishers;
    private int refused;

    static PageScores of(List<MarkedPage> pages, Function<MarkedPage, ReadPage> reader) {
        PageScores scores = new PageScores();
        pages.forEach(page -> scores.add(page, reader.apply(page)));
        return scores;
    }

    private void add(MarkedPage page, ReadPage got) {
        if (!page.isArticle()) {
            refusable++;
            refused += count(page, "refused", "refused", got.accepted() ? "taken" : "refused");
            return;
        }
        articles++;
        List<String> words = page.words();
        right += words.size();
        read += got.words().size();
        shared += Words.shared(words, got.words());
        count(page, "text", String.join(" ", words), String.join(" ", got.words()));
        dates += count(page, "date", page.right().getOrDefault("date", ""), got.date());
        headlines += count(page, "headline", page.right().getOrDefault("headline", ""), got.headline());
        leads += count(page, "lead", String.join(" ", page.lead()), String.join(" ", got.lead()));
        publishers += count(page, "publisher", page.right().getOrDefault("publisher", ""), got.publisher());
    }

    private int count(MarkedPage page, String what, String right, String got) {
        if (right.equals(got)) {
            return 1;
        }
        faults.add("%s: %s is '%s'; right is '%s'".formatted(page.name(), what, got, right));
        return 0;
    }

    double precision() {
        return read == 0 ? 0 : (double) shared / read;
    }

    double recall() {
        return (double) shared / right;
    }

    double date() {
        return (double) dates / articles;
    }

    double headline() {
        return (double) headlines / articles;
    }

    double lead() {
        return (double) leads / articles;
    }

    double publisher() {
        return (double) publishers / articles;
    }

    /** Of the pages that are no articles, how many are refused. */
    double refused() {
        return (double) refused / refusable;
    }

    /** What is wrong, page by page. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
