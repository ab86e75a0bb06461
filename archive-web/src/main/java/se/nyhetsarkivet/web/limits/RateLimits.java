package se.nyhetsarkivet.web.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import se.nyhetsarkivet.web.limits.client.Client;
import se.nyhetsarkivet.web.limits.client.RecentlyUsed;

/** How often each client has asked. Safe for use by many threads. */
final class RateLimits {

    /** How many times as often a program with a key may ask. */
    static final int KEY_FACTOR = 10;

    private static final int AT_ONCE = 3;

    private final LimitProperties.Rates rates;
    private final RecentlyUsed<Counted, Bucket> buckets = new RecentlyUsed<>();

    RateLimits(LimitProperties.Rates rates) {
        this.rates = rates;
    }

    private record Counted(Client client, RequestKind kind) {}

    /** How long the client has to wait; empty if it may go on. */
    Optional<Duration> waitOf(Client client, RequestKind kind) {
        if (kind == RequestKind.UNCOUNTED) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                buckets.of(new Counted(client, kind), this::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Counted counted) {
        long each = (long) perMinute(counted.kind()) * (counted.client().keyed() ? KEY_FACTOR : 1);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, each / AT_ONCE))
                        .refillGreedy(Math.max(1, each), Duration.ofMinutes(1)))
                .build();
    }

    private int perMinute(RequestKind kind) {
        return switch (kind) {
            case SEARCH -> rates.search();
            case PAGE -> rates.page();
            case DOCUMENT -> rates.document();
            case EXPORT -> rates.export();
            case HARVEST -> rates.harvest();
            case SIGN_IN -> rates.signIn();
            case API -> rates.api();
            case UNCOUNTED -> Integer.MAX_VALUE;
        };
    }
}
