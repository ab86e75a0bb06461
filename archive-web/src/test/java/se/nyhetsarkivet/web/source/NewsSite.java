package se.nyhetsarkivet.web.source;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import se.nyhetsarkivet.web.fetch.TestSite;

/** A municipality's site with a feed and fifty pages, some of which fare as pages do. */
final class NewsSite {

    static final int PAGES = 50;
    static final int IN_FEED = 20;

    private final TestSite site;
    private final List<Integer> published = new ArrayList<>();

    NewsSite(TestSite site) {
        this.site = site;
        site.put("/robots.txt", TestSite.text("text/plain", "User-agent: *\nDisallow: /nyheter/13\n"));
        writeFeed();
    }

    String address(int number) {
        return site.at(path(number)).toString();
    }

    static String path(int number) {
        return "/nyheter/" + number + "-nyhet-i-kommunen";
    }

    static String headline(int number) {
        return "Kommunen beslutar i ärende " + number + " om hamnen";
    }

    void publish(int number) {
        published.add(number);
        site.put(path(number), behaviour(number));
        writeFeed();
    }

    void edit(int number, String text) {
        site.put(path(number), page(number, text));
    }

    private TestSite.Handler behaviour(int number) {
        return switch (number) {
            case 11 -> TestSite.status(500);
            case 17 ->
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) {
                        exchange.getResponseBody().write(new byte[8192]);
                    }
                };
            case 19 -> NewsSite::bomb;
            case 21 ->
                exchange -> {
                    byte[] bytes = html(number, "Åtgärderna vid ån börjar i höst, säger kommunen.")
                            .getBytes(StandardCharsets.ISO_8859_1);
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                };
            case 23 -> TestSite.redirect(302, path(number));
            case 25 -> TestSite.redirect(302, "http://169.254.169.254/latest/meta-data/");
            case 27 -> TestSite.redirect(301, "http://inside.example/");
            case 29 -> NewsSite::slow;
            case 31 ->
                TestSite.text(
                        "text/html; charset=utf-8", html(number, text(number)).replaceAll("<time.*?</time>", ""));
            case 33 ->
                exchange -> TestSite.text(
                                "text/html; charset=utf-8",
                                html(number, text(number))
                                        .replace("</body>", "<!-- " + System.nanoTime() + " --></body>"))
                        .answer(exchange);
            default -> page(number, text(number));
        };
    }

    /** The page as it is when it is whole. */
    void mend(int number) {
        site.put(path(number), page(number, text(number)));
    }

    void truncate(int number) {
        site.put(path(number), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 5_000);
            exchange.getResponseBody()
                    .write(html(number, text(number)).substring(0, 200).getBytes(StandardCharsets.UTF_8));
        });
    }

    void move(int number, String text) {
        site.put("/flyttad/" + number + "-nyhet-i-kommunen", page(number, text));
        site.put(path(number), TestSite.redirect(301, "/flyttad/" + number + "-nyhet-i-kommunen"));
    }

    static String text(int number) {
        return "Kommunstyrelsen har beslutat i ärende " + number
                + " om hamnen. Beslutet gäller från årsskiftet och kostar kommunen " + number
                + " miljoner kronor. Arbetet vid kajen börjar i april och pågår till hösten.";
    }

    private static TestSite.Handler page(int number, String text) {
        return TestSite.text("text/html; charset=utf-8", html(number, text));
    }

    private static Instant date(int number) {
        return SimulatedMonthTest.BEGIN.plus(Duration.ofHours(12L * number));
    }

    private static String html(int number, String text) {
        String day = date(number).atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return """
                <!DOCTYPE html><html lang="sv"><head><title>%s - Tallhamns kommun</title></head><body>
                <header><nav><a href="/">Start</a></nav></header>
                <main><article><h1>%s</h1><time datetime="%s">Publicerad %s</time><p>%s</p></article></main>
                <footer>Tallhamns kommun</footer></body></html>
                """.formatted(headline(number), headline(number), day, day, text);
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[20_000_000]);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        packed.writeTo(exchange.getResponseBody());
    }

    private static void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** A feed that says everything itself. */
    static String fullFeed(String text) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tallhamns kommun</title>
                <item><title>%s</title><link>https://tallhamn.example/1</link><pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate>
                <description>Kort om ärendet.</description><content:encoded>&lt;p&gt;%s&lt;/p&gt;</content:encoded></item>
                </channel></rss>""".formatted(headline(1), text);
    }

    void failFeed() {
        site.put("/rss", TestSite.status(500));
    }

    void writeFeed() {
        StringBuilder items = new StringBuilder();
        for (int number : published.reversed().stream().limit(IN_FEED).toList()) {
            items.append("""
                    <item><title>%s</title><link>%s</link><pubDate>%s</pubDate><description>Kort om ärende %d.</description></item>
                    """.formatted(
                    headline(number),
                    address(number),
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(date(number).atOffset(ZoneOffset.UTC)),
                    number));
        }
        site.put(
                "/rss",
                TestSite.text(
                        "application/rss+xml; charset=utf-8",
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Tallhamns kommun</title>"
                                + items + "</channel></rss>"));
    }
}
