package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.limits.RunningServer.Answer;

/** One stranger against the application, with the limits as they come. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksTest {

    private static final String PAGE = "Accept: text/html";

    private final RunningServer server;

    AttacksTest(@TempDir Path directory) {
        server = new RunningServer(directory);
    }

    @BeforeAll
    void fill() {
        server.fill(200);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "evil-localhost",
                "127.0.0.1.evil.example",
                "1.2.3"
            })
    void aForeignNameReachesNothing(String host) {
        for (String path : List.of(
                "/", "/sitemap.xml", "/robots.txt", "/oai?verb=Identify", "/api/v1/items", "/nyhet/x", "/error")) {
            Answer answer = server.get(path, "Host: " + host);
            assertThat(answer.status()).as(path).isEqualTo(421);
            assertThat(answer.head() + answer.body()).doesNotContain("evil");
        }
    }

    /** Behind a proxy the name is read again as part of an address, where such names are not valid. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost.45775", "1.2.3"})
    void aNameThatIsNoneInAnAddressReachesNothing(String host) {
        for (String path : List.of("/", "/press", "/robots.txt")) {
            assertThat(server.get(path, "Host: " + host, "X-Forwarded-For: 192.0.2.1")
                            .status())
                    .as(path)
                    .isEqualTo(421);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:1",
                "127.0.0.1",
                "[::1]:8080",
                "192.0.2.7",
                "arkiv.localhost",
                "localhost."
            })
    void theMachineItselfAndLiteralAddressesAreKnown(String host) {
        assertThat(server.get("/robots.txt", "Host: " + host).status()).isEqualTo(200);
    }

    @Test
    void aForeignNameThatAProxyPassesOnReachesNothing() {
        assertThat(server.get("/sitemap.xml", "X-Forwarded-Host: evil.example").status())
                .isEqualTo(421);
        assertThat(server.get("/sitemap.xml", "Forwarded: host=evil.example").status())
                .isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "/error, 404",
        "/?v-r=xyz, 404",
        "/?v-r=, 404",
        "/?v-r=push, 404",
        "/VAADIN/push, 404",
        "/VAADIN/push?v-r=uidl, 404",
        "/VAADIN/push?v-r=push&v-uiId=0, 302",
        "/api/v1/items?year=0000, 400",
        "/api/v1/items?notYear=0000, 400",
        "/api/v1/items?from=0000, 400",
        "/api/v1/items?size=101, 400",
        "/api/v1/items?size=1000, 400",
        "/api/v1/items?page=99999999999, 400",
        "/api/v1/items?page=2147483647, 200",
        "/api/v1/items/x/citation?style=%00, 404",
        "/%zz, 400",
        "/sitemap-99999999999.xml, 404",
        "/..%2f..%2fetc/passwd, 400",
        "/oai?verb=%F6, 400",
        "/?%0b=1, 200",
        "/api/v1/items?%07q=bro, 200",
        "/feed.atom?q=%00&%00=%00, 200"
    })
    void whatCannotBeAnsweredIsTheClientsMistake(String path, int status) {
        server.logged();
        Answer answer = server.get(path);
        assertThat(answer.status()).isIn(status, 400, 405);
        assertThat(server.logged())
                .as("log lines")
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(event -> event.getThrowableProxy() == null);
        assertThat(server.get(path, PAGE).body()).doesNotContain("Exception", "org.apache", "HTTP Status");
    }

    @ParameterizedTest
    @CsvSource({"sv, Sidan finns inte", "en, There is no such page", "de, Sidan finns inte"})
    void errorPagesAreInTheReadersLanguage(String language, String title) {
        Answer answer = server.get("/error", PAGE, "Accept-Language: " + language);
        assertThat(answer.body()).contains("<h1>" + title + "</h1>");
        assertThat(server.get("/%zz", PAGE, "Accept-Language: en").body())
                .contains("<h1>The address cannot be read</h1>");
    }

    @Test
    void longListsOfPatternsAndKeywordsAreAnsweredOrRefusedAndDoNotFail() {
        String near = IntStream.range(0, 12)
                .mapToObj(i -> "*" + (char) ('a' + i) + "*")
                .collect(Collectors.joining(" NEAR "));
        String keywords = IntStream.range(0, 980).mapToObj(i -> "keyword=k" + i).collect(Collectors.joining("&"));
        String words = IntStream.range(0, 100).mapToObj(i -> "ord" + i).collect(Collectors.joining("+"));
        for (String query :
                List.of("q=" + encoded(near), keywords + "&q=" + words, keywords + "&notKeyword=x&q=" + words)) {
            assertThat(server.get("/api/v1/items?" + query).status()).isIn(200, 400);
            assertThat(server.get("/?" + query, PAGE).status()).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/items", "/oai", "/?v-r=uidl&v-uiId=0", "/error", "/nyhet/x", "/sitemap.xml"})
    void nobodySendsHalfAGigabyteAnywhere(String path) throws IOException {
        for (String type :
                List.of("application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded")) {
            long sent = sendEndlessly(path, type, "Content-Length: 536870912");
            assertThat(sent).as(path + " " + type).isLessThan(16 * 1024 * 1024);
            long chunked = sendEndlessly(path, type, "Transfer-Encoding: chunked");
            assertThat(chunked).as(path + " " + type + ", in chunks").isLessThan(16 * 1024 * 1024);
        }
    }

    /** How many bytes the server's side took until it closed. */
    private long sendEndlessly(String path, String type, String length) throws IOException {
        byte[] block = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            while (sent < 64 * 1024 * 1024) {
                socket.getOutputStream().write(block);
                sent += block.length;
            }
        } catch (java.net.SocketException closedByServer) {
            return sent;
        }
        return sent;
    }

    @Test
    void readersWithoutScriptsAndCrawlersGetNoSession() {
        for (String path :
                List.of("/", "/?q=f%C3%A4rjan", "/press", "/om", "/nyhet/x", "/finns-inte", "/api/v1/items")) {
            assertThat(server.get(path, PAGE).header("Set-Cookie")).as(path).isEmpty();
            assertThat(server.get(path + ";jsessionid=0123456789", PAGE).header("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        Answer begun = server.get("/?v-r=init&location=&query=");
        assertThat(begun.header("Set-Cookie")).get().asString().contains("HttpOnly", "SameSite=Lax");
        assertThat(begun.body()).doesNotContain("jsessionid=");
    }

    @Test
    void clientsThatNeitherReadNorFinishDoNotBlockAReader() throws IOException {
        List<Socket> attackers = new ArrayList<>();
        try {
            for (int i = 0; i < 210; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                attackers.add(socket);
                String client = "X-Forwarded-For: 10.9.0." + i + "\r\nHost: localhost\r\n";
                String request = i % 2 == 0
                        ? "POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\n" + client + "Content-Length: 1000\r\n\r\n{"
                        : ("GET /sitemap-1.xml HTTP/1.1\r\n" + client + "\r\n").repeat(150);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
            List<Duration> waits = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                assertThat(server.get("/api/v1/items?q=avgiften", "X-Forwarded-For: 10.8.0.1")
                                .status())
                        .isEqualTo(200);
                waits.add(Duration.ofNanos(System.nanoTime() - began));
            }
            Collections.sort(waits);
            System.out.printf(
                    "beside 210 clients that hang: median %d ms%n",
                    waits.get(10).toMillis());
            assertThat(waits.get(10)).isLessThan(Duration.ofSeconds(1));
        } finally {
            for (Socket socket : attackers) {
                socket.close();
            }
        }
    }

    @Test
    void anItemAsLongAsABookIsShownInParts() {
        NewsItem book = NewsItem.builder("En hel bok", PartialDate.parse("2018-04-23"))
                .identifier("bok")
                .body("Ett stycke.\n\n".repeat(30_000))
                .keywords(IntStream.range(0, 20_000).mapToObj(i -> "ämne " + i).toList())
                .build();
        server.archive().add(List.of(book));
        Answer page = server.get("/nyhet/" + book.id(), PAGE, "X-Forwarded-For: 10.7.0.1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).hasSizeLessThan(300_000).contains("och 19").contains("29");
    }

    @Test
    void httpsIsAskedForAgainOnlyWhereItIsSpoken() {
        assertThat(server.get("/robots.txt").header("Strict-Transport-Security"))
                .isEmpty();
        assertThat(server.get("/robots.txt", "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
                .isPresent();
        Answer page = server.get("/", PAGE);
        assertThat(page.header("Permissions-Policy")).isPresent();
        assertThat(page.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
