package se.nyhetsarkivet.web.source;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import se.nyhetsarkivet.web.fetch.TestSite;

/**
 * A site whose news are edited and put back at any moment: a feed whose pages are fetched, and one that says all by itself. It knows what it
 * has said of each.
 */
final class ChangingSite {

    static final String PAGES = "/rss";
    static final String ALONE = "/alone";
    private static final int IN_FEED = 20;

    private final TestSite site;
    private final List<News> published = new CopyOnWriteArrayList<>();

    /** A news item, the wording that it has now, and all that were sent. */
    static final class News {
        final String feed;
        final int number;
        final List<Integer> sent = new CopyOnWriteArrayList<>();
        volatile int wording;

        News(String feed, int number) {
            this.feed = feed;
            this.number = number;
        }

        String headline() {
            return "Kommunen beslutar i ärende " + number + (feed.equals(ALONE) ? " om kajen" : " om hamnen");
        }

        /** The wording of a text. */
        static int wordingOf(String text) {
            return Integer.parseInt(text.replaceAll("(?s).*Ordalydelse (\\d+)\\..*", "$1"));
        }

        private String text() {
            int now = wording;
            sent.add(now);
            return "Kommunstyrelsen har beslutat om hamnen efter en lång dag. Ordalydelse " + now
                    + ". Arbetet vid kajen börjar i april och pågår till hösten.";
        }
    }

    ChangingSite(TestSite site) {
        this.site = site;
        site.put("/robots.txt", TestSite.status(404));
        site.put(PAGES, exchange -> answer(exchange, "text/xml", feed(PAGES)));
        site.put(ALONE, exchange -> answer(exchange, "text/xml", feed(ALONE)));
    }

    List<News> published() {
        return List.copyOf(published);
    }

    void publish(String feed) {
        News news = new News(feed, published.size());
        if (feed.equals(PAGES)) {
            site.put(path(news), exchange -> answer(exchange, "text/html", page(news)));
        }
        published.add(news);
    }

    private static String path(News news) {
        return "/nyheter/" + news.number + "-nyhet-i-kommunen";
    }

    private String feed(String feed) {
        Map<Boolean, List<News>> latest = published.reversed().stream()
                .filter(news -> news.feed.equals(feed))
                .limit(IN_FEED)
                .collect(Collectors.partitioningBy(news -> feed.equals(ALONE)));
        String items = latest.getOrDefault(true, List.of()).stream()
                        .map(news -> item(news, news.text()))
                        .collect(Collectors.joining())
                + latest.getOrDefault(false, List.of()).stream()
                        .map(news -> item(news, "Kort om ärendet."))
                        .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Kommunen</title>" + items
                + "</channel></rss>";
    }

    private String item(News news, String text) {
        return "<item><title>" + news.headline() + "</title><link>" + site.at(path(news)) + "</link>"
                + "<pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate><description>" + text + "</description></item>";
    }

    private static String page(News news) {
        return """
                <!DOCTYPE html><html lang="sv"><head><title>%s - kommunen</title></head><body><main><article><h1>%s</h1>
                <time datetime="2026-01-05">Publicerad 2026-01-05</time><p>%s</p></article></main></body></html>
                """.formatted(news.headline(), news.headline(), news.text());
    }

    /** With an ETag by which the same content is known again. */
    private static void answer(HttpExchange exchange, String type, String content) throws IOException {
        TestSite.text(type + "; charset=utf-8", content).answer(exchange);
    }
}
