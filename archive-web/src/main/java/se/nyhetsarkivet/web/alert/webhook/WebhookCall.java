package se.nyhetsarkivet.web.alert.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.fetch.Names;
import se.nyhetsarkivet.web.fetch.PublicPost;
import se.nyhetsarkivet.web.limits.client.AddressRanges;

/**
 * Posts JSON with the headers of Standard Webhooks: {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}. No
 * redirect is followed, and no address of a local network is called unless the settings allow it. Safe for use by many threads.
 */
public class WebhookCall implements AutoCloseable {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private static final String SETTING = "archive.alerts.private-addresses";
    private static final AddressRanges NONE = AddressRanges.of(SETTING, List.of());
    private static final AddressRanges ALL = AddressRanges.of(SETTING, List.of("0.0.0.0/0", "::/0"));

    private final PublicPost post;

    /**
     * Takes what may be called.
     *
     * @param privateAddresses whether addresses of a local network may
     * @param names looks hosts up
     */
    public WebhookCall(boolean privateAddresses, Names names) {
        post = new PublicPost(names, privateAddresses ? ALL : NONE, SETTING, TIME_LIMIT);
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
            long seconds = now.getEpochSecond();
            String signed = "v1," + signature(webhook.secret(), id + "." + seconds + "." + body);
            Map<String, String> head = Map.of(
                    "webhook-id", id,
                    "webhook-timestamp", String.valueOf(seconds),
                    "webhook-signature", signed);
            int status = post.json(URI.create(webhook.url()), head, body);
            return status >= OK && status < NOT_OK
                    ? Optional.empty()
                    : Optional.of("it answered with status " + status);
        } catch (IOException failure) {
            String said = failure.getMessage();
            return Optional.of(said == null ? failure.getClass().getSimpleName() : said);
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
        post.close();
    }
}
