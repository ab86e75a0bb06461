package se.nyhetsarkivet.evaluation;

import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/**
 * What a reader of pages made of one.
 *
 * @param accepted whether it took the page for an article
 * @param words the words of the text with those of the introduction
 * @param headline the headline
 * @param date the date of publication in ISO form, or the empty string
 * @param lead the words of the introduction
 * @param publisher the publisher
 */
record ReadPage(
        boolean accepted, List<String> words, String headline, String date, List<String> lead, String publisher) {

    /** What Readability makes of it, which leaves date and publisher to others; the headline at the head of its text is passed over. */
    static ReadPage byReadability(String page) {
        Article article = new Readability4J("https://page.example/", page).parse();
        String headline = Objects.requireNonNullElse(article.getTitle(), "");
        Element content = article.getArticleContent();
        List<String> words = content == null ? List.of() : Words.of(content.text());
        List<String> head = Words.of(headline);
        boolean headed =
                words.size() >= head.size() && words.subList(0, head.size()).equals(head);
        return new ReadPage(
                content != null,
                headed ? words.subList(head.size(), words.size()) : words,
                headline,
                "",
                Words.of(Objects.requireNonNullElse(article.getExcerpt(), "")),
                "");
    }

    /** What the archive makes of it. */
    static ReadPage byUs(byte[] page) {
        RecordOutcome outcome = Readings.of(page).getFirst();
        if (!(outcome instanceof RecordOutcome.Accepted accepted)) {
            return new ReadPage(false, List.of(), "", "", List.of(), "");
        }
        NewsItem item = accepted.item();
        return new ReadPage(
                true,
                Words.of(item.lead() + "\n" + item.body()),
                item.headline(),
                item.published().iso(),
                Words.of(item.lead()),
                item.publisher());
    }
}
