package se.nyhetsarkivet.web.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches documents of other servers. Each step of a redirect is checked like the first address. A host gets one request at a time, with a
 * pause between. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final int REFUSED_FROM = 400;
    private static final int REFUSED_TO = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final FetchSettings settings;
    private final InstantSource clock;
    private final Http http;
    private final HostTurns turns;
    private final Robots robots;

    /**
     * Begins.
     *
     * @param settings how documents are fetched
     * @param names looks hosts up
     * @param clock what time it is
     * @param pause waits between requests
     */
    public Fetcher(FetchSettings settings, Names names, InstantSource clock, Pause pause) {
        this.settings = settings;
        this.clock = clock;
        this.http = new Http(settings, names);
        this.turns = new HostTurns(clock, pause);
        this.robots = new Robots(settings.robotName(), clock, this::robotsFile);
    }

    /** Whether an address may be asked, beside what holds for all. */
    @FunctionalInterface
    private interface Permission {
        Optional<Fetched> hinders(URI address);
    }

    /**
     * Fetches a document.
     *
     * @param address where it lies
     * @param known by what the server recognises what was fetched before
     * @return what became of it
     */
    public Fetched fetch(URI address, Validators known) {
        return follow(address, known, robots::hinders);
    }

    /** For robots.txt itself; an answer that forbids it, such as 403, is as good as none. */
    private Fetched robotsFile(URI file) {
        return follow(file, Validators.NONE, any -> Optional.empty());
    }

    private Fetched follow(URI start, Validators known, Permission permission) {
        URI address = start.normalize();
        URI permanent = address;
        boolean onlyPermanent = true;
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            Optional<Fetched> hindrance = unsuitable(address);
            if (hindrance.isEmpty()) {
                hindrance = permission.hinders(address);
            }
            if (hindrance.isPresent()) {
                return hindrance.get();
            }
            URI asked = address;
            Answer answer;
            try {
                answer = turns.take(asked.getHost(), between(asked), () -> http.get(asked, known));
            } catch (PublicResolver.PrivateHostException local) {
                return new Fetched.Refused(String.valueOf(local.getMessage()));
            } catch (IOException failure) {
                return new Fetched.Failed(asked + ": " + reason(failure), Optional.empty());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return new Fetched.Failed("the program is being stopped", Optional.empty());
            }
            if (!answer.isRedirect()) {
                return result(asked, onlyPermanent ? asked : permanent, answer);
            }
            Optional<URI> next = target(asked, answer.field("Location"));
            if (next.isEmpty()) {
                return new Fetched.Failed(asked + " is redirected to no address", Optional.empty());
            }
            onlyPermanent &= answer.isPermanentRedirect();
            address = next.get();
            permanent = onlyPermanent ? address : permanent;
        }
        return new Fetched.Failed(start + " is redirected more than " + MOST_REDIRECTS + " times", Optional.empty());
    }

    private Duration between(URI address) {
        return Collections.max(List.of(settings.pause(), robots.delay(address)));
    }

    private static Optional<URI> target(URI from, String location) {
        try {
            return location.isBlank()
                    ? Optional.empty()
                    : Optional.of(from.resolve(new URI(location.strip())).normalize());
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<Fetched> unsuitable(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        if (!secure && !"http".equalsIgnoreCase(address.getScheme())) {
            return Optional.of(new Fetched.Refused(address + " is no address of the web"));
        }
        if (address.getHost() == null || address.getUserInfo() != null) {
            return Optional.of(new Fetched.Refused(address + " names no host, or a password"));
        }
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        Set<Integer> ports = settings.ports();
        return ports.isEmpty() || ports.contains(port)
                ? Optional.empty()
                : Optional.of(new Fetched.Refused(
                        address + " has the port " + port + ", which archive.sources.ports does not allow"));
    }

    private Fetched result(URI address, URI permanent, Answer answer) {
        int status = answer.status();
        if (answer.body().isPresent()) {
            Validators validators = new Validators(answer.field("ETag"), answer.field("Last-Modified"));
            return new Fetched.Document(
                    address, permanent, answer.head(), answer.body().get(), validators, clock.instant());
        }
        return switch (status) {
            case Answer.NOT_MODIFIED -> new Fetched.NotModified(permanent);
            case Answer.NOT_FOUND, Answer.GONE -> new Fetched.Missing(status);
            default ->
                isRefusal(status, address)
                        ? new Fetched.Missing(status)
                        : new Fetched.Failed(
                                address + " was answered with status " + status,
                                RetryTime.read(answer.field("Retry-After"), clock.instant()));
        };
    }

    /** RFC 9309: a robots.txt that is refused forbids nothing. */
    private static boolean isRefusal(int status, URI address) {
        return "/robots.txt".equals(address.getPath())
                && status >= REFUSED_FROM
                && status < REFUSED_TO
                && status != TOO_MANY_REQUESTS;
    }

    private static String reason(IOException failure) {
        String said = failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }

    @Override
    public void close() {
        http.close();
    }
}
