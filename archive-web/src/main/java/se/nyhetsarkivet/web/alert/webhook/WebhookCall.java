package se.nyhetsarkivet.web.alert.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.fetch.InternetAddresses;

/**
 * Posts JSON with the headers of Standard Webhooks: {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}. No
 * redirect is followed, and no address of a local network is called unless the settings allow it. Safe for use by many threads.
 */
public class WebhookCall implements AutoCloseable {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final boolean privateAddresses;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIME_LIMIT)
            .build();

    /**
     * Takes what may be called.
     *
     * @param privateAddresses whether addresses of a local network may
     */
    public WebhookCall(boolean privateAddresses) {
        this.privateAddresses = privateAddresses;
    }

    /**
     * Posts.
     *
     * @param webhook to whom
     * @param id the id of the delivery, the same at each try
     * @param body the JSON
     * @param now the time
     * @return what failed; empty if it was taken
     */
    public Optional<String> post(AlertProperties.Webhook webhook, String id, String body, Instant now) {
        try {
            URI address = URI.create(webhook.url());
            if (!privateAddresses) {
                for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
                    if (!InternetAddresses.isPublic(each)) {
                        return Optional.of(address.getHost() + " has an address of a local network, which"
                                + " archive.alerts.private-addresses does not allow");
                    }
                }
            }
            long seconds = now.getEpochSecond();
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(TIME_LIMIT)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Nyhetsarkivet")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", String.valueOf(seconds))
                    .header("webhook-signature", "v1," + signature(webhook.secret(), id + "." + seconds + "." + body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // The status is all that counts; the time limit ends with the head, and a body may have no end.
            answer.body().close();
            int status = answer.statusCode();
            return status >= OK && status < NOT_OK
                    ? Optional.empty()
                    : Optional.of("it answered with status " + status);
        } catch (IOException failure) {
            String said = failure.getMessage();
            return Optional.of(said == null ? failure.getClass().getSimpleName() : said);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of("the program is being stopped");
        }
    }

    static String signature(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring(secret.indexOf('_') + 1));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
