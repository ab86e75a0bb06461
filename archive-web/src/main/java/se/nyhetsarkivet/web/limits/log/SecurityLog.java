package se.nyhetsarkivet.web.limits.log;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import se.nyhetsarkivet.web.limits.client.Client;

/**
 * A line for each request that was refused, under the name {@value #NAME}. Whoever sends ten thousand of them does not fill the
 * disk: beyond some lines a second they are counted, and the next line says how many. Safe for use by many threads.
 */
public final class SecurityLog {

    static final String NAME = "nyhetsarkivet.security";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int AT_ONCE = 100;
    private static final int EACH_SECOND = 5;

    private final Bucket lines = Bucket.builder()
            .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(EACH_SECOND, Duration.ofSeconds(1)))
            .build();
    private final AtomicLong leftOut = new AtomicLong();

    void refused(Refusals.Reason reason, LoggedRequest request) {
        if (mayWrite()) {
            String what = reason.name().toLowerCase(Locale.ROOT);
            line(what, request.client())
                    .addKeyValue("method", request.method())
                    .addKeyValue("path", request.path())
                    .addKeyValue("host", request.host())
                    .log(
                            "refused for {}: {} {} of {} by {}{}",
                            what,
                            request.method(),
                            request.path(),
                            request.host(),
                            request.client(),
                            before());
        }
    }

    void refused(Refusals.Reason reason, Client client) {
        if (mayWrite()) {
            String what = reason.name().toLowerCase(Locale.ROOT);
            line(what, client.name()).log("refused for {}: a search by {}{}", what, client.name(), before());
        }
    }

    private static LoggingEventBuilder line(String what, String client) {
        return LOG.atInfo().addKeyValue("refusal", what).addKeyValue("client", client);
    }

    private boolean mayWrite() {
        if (!LOG.isInfoEnabled()) {
            return false;
        }
        boolean may = lines.tryConsume(1);
        if (!may) {
            leftOut.incrementAndGet();
        }
        return may;
    }

    private String before() {
        long untold = leftOut.getAndSet(0);
        return untold == 0 ? "" : " (and " + untold + " more before it)";
    }
}
