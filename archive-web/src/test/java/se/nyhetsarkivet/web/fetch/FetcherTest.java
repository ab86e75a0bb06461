package se.nyhetsarkivet.web.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.web.limits.client.AddressRanges;

/** Servers that are honest, broken and hostile. */
@Timeout(60)
@Tag("slow")
class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    private final TestSite site = new TestSite(NOW);
    private Fetcher fetcher;

    @BeforeEach
    void begin() {
        fetcher = site.fetcher(Duration.ofSeconds(2));
    }

    @AfterEach
    void end() {
        fetcher.close();
        site.close();
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(site.at(path), Validators.NONE);
    }

    private static String text(Fetched fetched) {
        return new String(((Fetched.Document) fetched).body().bytes(), StandardCharsets.UTF_8);
    }

    private static String failure(Fetched fetched) {
        return ((Fetched.Failed) fetched).reason();
    }

    private static String refusal(Fetched fetched) {
        return ((Fetched.Refused) fetched).reason();
    }

    @Test
    void aDocumentIsFetchedWithItsHeadAndThenAskedForByItsValidators() {
        site.put("/a", TestSite.text("text/html; charset=utf-8", "En färja"));
        Fetched.Document document = (Fetched.Document) fetch("/a");
        assertThat(text(document)).isEqualTo("En färja");
        assertThat(document.field("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(document.address()).isEqualTo(site.at("/a"));
        assertThat(fetcher.fetch(site.at("/a"), document.validators()))
                .isEqualTo(new Fetched.NotModified(site.at("/a")));
        assertThat(site.seen()).allMatch(request -> request.agent().equals(TestSite.AGENT));
    }

    @Test
    void betweenTwoRequestsToAHostThereIsAPause() {
        site.put("/a", TestSite.text("text/html", "a"));
        fetch("/a");
        fetch("/a");
        List<TestSite.Seen> seen = site.seen();
        assertThat(seen).extracting(TestSite.Seen::path).containsExactly("/robots.txt", "/a", "/a");
        for (int i = 1; i < seen.size(); i++) {
            assertThat(Duration.between(seen.get(i - 1).at(), seen.get(i).at())).isEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void theDelayThatAHostAsksForIsHonouredUpToHalfAMinute() {
        site.put("/robots.txt", TestSite.text("text/plain", "User-agent: *\nCrawl-delay: 100\n"));
        site.put("/a", TestSite.text("text/html", "a"));
        fetch("/a");
        fetch("/a");
        assertThat(Duration.between(site.seen().get(1).at(), site.seen().get(2).at()))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatRobotsTxtForbidsIsNotFetched() {
        site.put("/robots.txt", TestSite.text("text/plain", "User-agent: nyhetsarkivet\nDisallow: /inre/\n"));
        site.put("/inre/a", TestSite.text("text/html", "a"));
        site.put("/b", TestSite.redirect(302, "/inre/a"));
        assertThat(refusal(fetch("/inre/a"))).contains("robots.txt", "/inre/a");
        assertThat(refusal(fetch("/b"))).contains("robots.txt");
        assertThat(site.seen()).extracting(TestSite.Seen::path).containsExactly("/robots.txt", "/b");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aRobotsTxtThatIsRefusedForbidsNothing(int status) {
        site.put("/robots.txt", TestSite.status(status));
        site.put("/a", TestSite.text("text/html", "a"));
        assertThat(text(fetch("/a"))).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whileRobotsTxtFailsNothingIsFetched(int status) {
        site.put("/robots.txt", TestSite.status(status));
        site.put("/a", TestSite.text("text/html", "a"));
        assertThat(failure(fetch("/a"))).contains("robots.txt", String.valueOf(status));
        site.remove("/robots.txt");
        site.pass(Duration.ofHours(1));
        assertThat(text(fetch("/a"))).isEqualTo("a");
        site.put("/robots.txt", TestSite.text("text/plain", "User-agent: *\nDisallow: /\n"));
        assertThat(text(fetch("/a"))).isEqualTo("a");
        site.pass(Duration.ofHours(24));
        assertThat(fetch("/a")).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void redirectsAreFollowedAndPermanentOnesRemembered() {
        site.put("/a", TestSite.redirect(301, "/b"));
        site.put(
                "/b",
                TestSite.redirect(308, "http://www.site.example:" + site.at("/").getPort() + "/c"));
        site.put("/c", TestSite.redirect(302, "/d"));
        site.put("/d", TestSite.text("text/html", "d"));
        Fetched.Document document = (Fetched.Document) fetch("/a");
        assertThat(document.address().getPath()).isEqualTo("/d");
        assertThat(document.permanent().getHost()).isEqualTo("www.site.example");
        assertThat(document.permanent().getPath()).isEqualTo("/c");
    }

    @Test
    void aRedirectThatHasNoEndIsGivenUp() {
        site.put("/a", TestSite.redirect(302, "/b"));
        site.put("/b", TestSite.redirect(302, "/a"));
        assertThat(failure(fetch("/a"))).contains("more than 5");
        site.put("/c", TestSite.redirect(302, ""));
        assertThat(failure(fetch("/c"))).contains("to no address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://inside.example/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00::1]/",
                "http://[64:ff9b::a00:1]/",
                "http://0/",
                "http://167772161/",
                "ftp://site.example/a",
                "file:///etc/passwd",
                "http://user:secret@site.example/"
            })
    void noRedirectLeadsIntoALocalNetworkOrOutOfTheWeb(String target) {
        site.put("/a", TestSite.redirect(301, target));
        assertThat(fetch("/a")).isInstanceOf(Fetched.Refused.class);
        assertThat(fetcher.fetch(URI.create(target), Validators.NONE)).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void ofANameWithBothOnlyThePublicAddressIsCalled() {
        site.put("/a", TestSite.text("text/html", "a"));
        URI address = URI.create("http://both.example:" + site.at("/").getPort() + "/a");
        assertThat(text(fetcher.fetch(address, Validators.NONE))).isEqualTo("a");
    }

    @Test
    void onlyThePortsThatAreAllowedAreAsked() {
        FetchSettings settings = new FetchSettings(
                TestSite.AGENT,
                Set.of(80, 443),
                AddressRanges.of("(test)", List.of("127.0.0.1")),
                Duration.ofSeconds(2),
                1000,
                Duration.ZERO);
        try (Fetcher strict = new Fetcher(settings, TestSite::names, site.clock(), site::pass)) {
            assertThat(refusal(strict.fetch(site.at("/a"), Validators.NONE))).contains("archive.sources.ports");
        }
        assertThat(site.seen()).isEmpty();
    }

    @Test
    void aServerThatIsSlowByteByByteIsCutOff() {
        site.put("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange.getResponseBody(), new byte[1], 100);
        });
        assertThat(failure(fetch("/a"))).contains("took longer than 2000 ms");
    }

    @ParameterizedTest
    @CsvSource({"200,longer than 200000 bytes", "404,", "500,status 500"})
    void aDocumentWithoutEndIsCutOff(int status, String reason) {
        site.put("/a", exchange -> {
            exchange.sendResponseHeaders(status, 0);
            endless(exchange.getResponseBody(), new byte[8192], 0);
        });
        Fetched fetched = fetch("/a");
        if (reason == null) {
            assertThat(fetched).isEqualTo(new Fetched.Missing(404));
        } else {
            assertThat(failure(fetched)).contains(reason);
        }
    }

    private static void endless(OutputStream body, byte[] piece, long wait) throws IOException {
        try {
            while (true) {
                body.write(piece);
                body.flush();
                Thread.sleep(wait);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatUnpacksToTooMuchIsCutOffAndWhatIsPackedIsUnpacked() {
        site.put("/small", packed(new byte[100_000]));
        site.put("/bomb", packed(new byte[50_000_000]));
        assertThat(text(fetch("/small"))).hasSize(100_000);
        assertThat(failure(fetch("/bomb"))).contains("longer than 200000 bytes");
    }

    private static TestSite.Handler packed(byte[] bytes) {
        return exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
        };
    }

    @Test
    void aDocumentThatEndsTooEarlyIsNotTaken() {
        site.put("/a", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
        });
        assertThat(fetch("/a")).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aServerSaysWhenItWantsToBeAskedAgain() {
        site.put("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(503, -1);
        });
        site.put("/b", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Tue, 06 Jan 2026 08:00:00 GMT");
            exchange.sendResponseHeaders(429, -1);
        });
        assertThat(((Fetched.Failed) fetch("/a")).retryAt())
                .contains(site.clock().instant().plusSeconds(120));
        assertThat(((Fetched.Failed) fetch("/b")).retryAt()).contains(Instant.parse("2026-01-06T08:00:00Z"));
    }

    @Test
    void whatIsGoneIsMissing() {
        site.put("/b", TestSite.status(410));
        assertThat(fetch("/a")).isEqualTo(new Fetched.Missing(404));
        assertThat(fetch("/b")).isEqualTo(new Fetched.Missing(410));
    }
}
