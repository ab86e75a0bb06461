package se.nyhetsarkivet.web.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What hosts ask of programs in robots.txt, as RFC 9309 reads it: without the file all is allowed, and while the server fails nothing is.
 * What was read counts for a day. Safe for use by many threads.
 */
final class Robots {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FAILED = Duration.ofMinutes(30);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final String name;
    private final InstantSource clock;
    private final Function<URI, Fetched> fetch;
    private final Map<String, Rules> kept = new ConcurrentHashMap<>();

    Robots(String name, InstantSource clock, Function<URI, Fetched> fetch) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.clock = clock;
        this.fetch = fetch;
    }

    /** The rules of a host; none while its server fails. */
    private record Rules(Optional<BaseRobotRules> rules, String failure, Instant until) {}

    /** Why an address is not fetched now; empty if it may be. */
    Optional<Fetched> hinders(URI address) {
        Rules rules = rules(address);
        if (rules.rules().isEmpty()) {
            return Optional.of(new Fetched.Failed(
                    "robots.txt of " + address.getHost() + " cannot be read (" + rules.failure() + ")",
                    Optional.of(rules.until())));
        }
        return rules.rules().get().isAllowed(address.toString())
                ? Optional.empty()
                : Optional.of(new Fetched.Refused("robots.txt of " + address.getHost() + " forbids " + address));
    }

    /** How long the host of an address wants to rest between requests, as far as that was read already. */
    Duration delay(URI address) {
        Rules known = kept.get(origin(address));
        if (known == null || known.rules().isEmpty()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofMillis(Math.max(0, known.rules().get().getCrawlDelay()));
        return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    }

    private Rules rules(URI address) {
        String origin = origin(address);
        Rules known = kept.get(origin);
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = read(URI.create(origin + "/robots.txt"));
            kept.put(origin, known);
        }
        return known;
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private Rules read(URI file) {
        Fetched fetched = fetch.apply(file);
        Instant now = clock.instant();
        return switch (fetched) {
            case Fetched.Document document ->
                rules(parser().parseContent(
                                file.toString(),
                                document.body().bytes(),
                                document.field("Content-Type"),
                                List.of(name)));
            case Fetched.NotModified same -> rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case Fetched.Missing missing -> rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case Fetched.Refused refused -> rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case Fetched.Failed failed ->
                new Rules(Optional.empty(), failed.reason(), failed.retryAt().orElse(now.plus(FAILED)));
        };
    }

    private Rules rules(BaseRobotRules rules) {
        return new Rules(Optional.of(rules), "", clock.instant().plus(KEPT));
    }

    private static SimpleRobotRulesParser parser() {
        // Its longest delay, beyond which it allows nothing, is not ours, which is honoured up to a point.
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    }
}
