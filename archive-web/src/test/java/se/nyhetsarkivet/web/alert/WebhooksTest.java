package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.setting.AlertProperties.Webhook;
import se.nyhetsarkivet.web.alert.subscription.WebhookStore;
import se.nyhetsarkivet.web.alert.webhook.WebhookCall;
import se.nyhetsarkivet.web.alert.webhook.Webhooks;
import se.nyhetsarkivet.web.fetch.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are told, and that they can check who told them. */
@Tag("slow")
class WebhooksTest {

    private static final byte[] KEY = "0123456789abcdef01234567".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final Instant NOW = AlertPost.NOW;

    @TempDir
    private Path directory;

    private final List<Delivered> delivered = new ArrayList<>();
    private volatile int status = 204;
    private final CountDownLatch called = new CountDownLatch(1);
    private HttpServer server;
    private AlertPost post;

    private record Delivered(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::take);
        server.start();
        post = new AlertPost(directory, 1);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            delivered.add(new Delivered(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @AfterEach
    void end() {
        post.close();
        server.stop(0);
    }

    private Names names = Names.OF_SYSTEM;

    private Webhooks webhooks(boolean privateAddresses) {
        Webhook hook = new Webhook(
                "redaktionen", "http://localhost:" + server.getAddress().getPort() + "/news", SECRET, "q=f%C3%A4rja");
        Webhooks webhooks = new Webhooks(
                post.archive,
                new WebhookStore(post.database),
                List.of(hook),
                new WebhookCall(privateAddresses, names),
                AlertPost.BASE);
        webhooks.beginAgain();
        return webhooks;
    }

    private Webhook hook(String path) {
        return new Webhook(
                path, "http://localhost:" + server.getAddress().getPort() + "/" + path, SECRET, "q=f%C3%A4rja");
    }

    private Webhooks webhooks(Webhook... hooks) {
        Webhooks webhooks = new Webhooks(
                post.archive,
                new WebhookStore(post.database),
                List.of(hooks),
                new WebhookCall(true, names),
                AlertPost.BASE);
        webhooks.beginAgain();
        return webhooks;
    }

    @Test
    void aProgramIsToldWithASignatureWhatIsNewInItsSearch() throws Exception {
        post.archive.add(List.of(AlertPost.item("old", "En färja.")));
        Webhooks webhooks = webhooks(true);
        post.archive.add(List.of(AlertPost.item("a", "En färja."), AlertPost.item("b", "En bro.")));
        webhooks.look(NOW);
        webhooks.look(NOW);
        assertThat(delivered).hasSize(1);
        Delivered only = delivered.getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] signed = (only.id() + "." + only.timestamp() + "." + only.body()).getBytes(StandardCharsets.UTF_8);
        assertThat(only.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed)));
        assertThat(only.timestamp()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        JsonNode json = JsonMapper.builder().build().readTree(only.body());
        assertThat(json.get("type").asString()).isEqualTo("news.changed");
        assertThat(json.get("search").asString()).isEqualTo("https://arkiv.example/?q=f%C3%A4rja");
        assertThat(json.get("total").asInt()).isEqualTo(1);
        JsonNode change = json.get("changes").get(0);
        assertThat(change.get("kind").asString()).isEqualTo("new");
        assertThat(change.get("revision").asInt()).isEqualTo(1);
        assertThat(change.has("before")).isFalse();
        assertThat(change.get("url").asString()).startsWith("https://arkiv.example/nyhet/");
        assertThat(only.body()).doesNotContain("Nyhet a");
    }

    @Test
    void whatFailsIsTriedAgainAsItWasAndInTheEndSuspendedUntilTheNextStart() {
        Webhooks webhooks = webhooks(true);
        post.archive.add(List.of(AlertPost.item("a", "En färja.")));
        status = 500;
        webhooks.look(NOW);
        webhooks.look(NOW);
        assertThat(delivered).hasSize(1);
        post.archive.add(List.of(AlertPost.item("b", "En färja.")));
        webhooks.look(NOW.plus(Duration.ofHours(1)));
        assertThat(delivered.getLast().id()).isEqualTo(delivered.getFirst().id());
        assertThat(delivered.getLast().body()).isEqualTo(delivered.getFirst().body());
        assertThat(webhooks.failing()).singleElement().asString().contains("redaktionen", "status 500");
        webhooks.look(NOW.plus(Duration.ofDays(4)));
        assertThat(webhooks.suspended()).isEqualTo(1);
        int tries = delivered.size();
        status = 200;
        webhooks.look(NOW.plus(Duration.ofDays(5)));
        assertThat(delivered).hasSize(tries);
        Webhooks started = webhooks(true);
        started.look(NOW.plus(Duration.ofDays(6)));
        started.look(NOW.plus(Duration.ofDays(6)));
        assertThat(delivered).hasSize(tries + 2);
        assertThat(delivered.getLast().id()).isNotEqualTo(delivered.getFirst().id());
        assertThat(started.failing()).isEmpty();
    }

    @Test
    void addressesOfALocalNetworkAreNotCalledUnlessTheSettingsAllowIt() {
        Webhooks webhooks = webhooks(false);
        post.archive.add(List.of(AlertPost.item("a", "En färja.")));
        webhooks.look(NOW);
        assertThat(delivered).isEmpty();
        assertThat(webhooks.failing()).singleElement().asString().contains("archive.alerts.private-addresses");
    }

    /** A name whose answer changes between two questions would lead past the first answer. */
    @Test
    void aNameIsLookedUpOnceAndTheAddressThatWasCheckedIsCalled() {
        List<String> asked = new ArrayList<>();
        names = host -> {
            asked.add(host);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        Webhooks webhooks = webhooks(new Webhook(
                "redaktionen",
                "http://hook.invalid:" + server.getAddress().getPort() + "/news",
                SECRET,
                "q=f%C3%A4rja"));
        post.archive.add(List.of(AlertPost.item("a", "En färja.")));
        webhooks.look(NOW);
        assertThat(delivered).hasSize(1);
        assertThat(asked).containsExactly("hook.invalid");
    }

    /** Only the status counts. */
    @Test
    @Timeout(10)
    void anAnswerThatDoesNotEndHoldsUpNothing() throws IOException {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            called.countDown();
        });
        Webhooks webhooks = webhooks(hook("endless"), hook("news"));
        post.archive.add(List.of(AlertPost.item("a", "En färja.")));
        webhooks.look(NOW);
        assertThat(called.getCount()).isZero();
        assertThat(delivered).hasSize(1);
        assertThat(webhooks.failing()).isEmpty();
    }

    @Test
    void aWebhookThatCannotBeServedIsReportedAndHoldsUpNoOther() {
        WebhookStore store = new WebhookStore(post.database);
        WebhookCall call = new WebhookCall(true, names) {
            @Override
            public Optional<String> post(Webhook webhook, String id, String body, Instant now) {
                if (webhook.name().equals("broken")) {
                    throw new IllegalStateException("cannot be called");
                }
                return super.post(webhook, id, body, now);
            }
        };
        Webhooks webhooks =
                new Webhooks(post.archive, store, List.of(hook("broken"), hook("news")), call, AlertPost.BASE);
        webhooks.beginAgain();
        post.archive.add(List.of(AlertPost.item("a", "En färja.")));
        webhooks.look(NOW);
        assertThat(delivered).hasSize(1);
        assertThat(webhooks.failing()).containsExactly("broken: cannot be called");
    }

    /** What was to be told is of a record that is no more. */
    @Test
    void afterARestoredBackupNothingOfTheLostRecordIsDelivered() {
        Webhooks webhooks = webhooks(true);
        long before = post.archive.changes().lastSequence();
        post.archive.add(List.of(AlertPost.item("a", "En färja.")));
        status = 500;
        webhooks.look(NOW);
        assertThat(delivered).hasSize(1);
        post.store.notBeyond(before);
        status = 204;
        Webhooks started = webhooks(true);
        started.look(NOW.plus(Duration.ofHours(4)));
        assertThat(delivered).hasSize(2);
        assertThat(delivered.getLast().body()).isNotEqualTo(delivered.getFirst().body());
        assertThat(delivered.getLast().id()).isNotEqualTo(delivered.getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://a.example/, good, q=a, no name",
        "x, '', good, q=a, expected an address",
        "x, http://a|b/, good, q=a, expected an address",
        "x, http://a.example:99999/, good, q=a, expected an address",
        "x, https://a.example/, '', q=a, 24 random bytes",
        "x, https://a.example/, whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, q=a, 24 random bytes",
        "x, https://a.example/, good, q=100%, is not followed by",
        "x, https://a.example/, good, q=100%zz, is not followed by"
    })
    void whatCannotBeServedIsRefusedAtTheStart(String name, String url, String secret, String search, String said) {
        assertThatThrownBy(() -> new Webhook(name, url, secret.equals("good") ? SECRET : secret, search))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aSearchThatIsNotUnderstoodIsRefusedAtTheStartAndNotTakenForEverything() {
        Webhook hook = new Webhook("x", "https://a.example/", SECRET, "from=i+g%C3%A5rkv%C3%A4ll");
        assertThatThrownBy(() -> webhooks(hook))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("'from'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://", "ftp://a.example/", "https://a.example/ b"})
    void whatIsNoAddressOfTheWebIsRefusedAtTheStart(String url) {
        assertThatThrownBy(() -> new Webhook("x", url, SECRET, ""))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("expected an address");
    }

    @Test
    void aSecretThatIsTooShortIsRefusedAndNotShown() {
        assertThatThrownBy(() -> new Webhook("x", "https://a.example/", "whsec_kort", ""))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("24 random bytes")
                .hasMessageNotContaining("kort");
        assertThat(new Webhook("x", "https://a.example/", SECRET, "").toString())
                .doesNotContain(SECRET);
    }
}
