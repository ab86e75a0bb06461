package se.nyhetsarkivet.web.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.limits.client.AddressRanges;

/** A site of other people's. Its time is that of the test; waiting turns the clock. */
public final class TestSite implements AutoCloseable {

    /** Who asks, in the tests. */
    public static final String AGENT = "Nyhetsarkivet/1 (+mailto:arkiv@arkiv.example)";

    private final HttpServer server;
    private final Map<String, Handler> pages = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    /** How the site answers. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers.
         *
         * @param exchange the request
         * @throws IOException if the client has gone
         */
        void answer(HttpExchange exchange) throws IOException;
    }

    /**
     * A request that was made.
     *
     * @param path its path
     * @param agent who asked
     * @param condition the ETag that it asked by, or the empty string
     * @param at when
     */
    public record Seen(String path, String agent, String condition, Instant at) {}

    /**
     * Begins.
     *
     * @param now what time it is
     */
    public TestSite(Instant now) {
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        seen.add(new Seen(
                path, exchange.getRequestHeaders().getFirst("User-Agent"), condition == null ? "" : condition, now));
        try (exchange) {
            pages.getOrDefault(path, status(404)).answer(exchange);
        }
    }

    /**
     * Puts something on the site.
     *
     * @param path where
     * @param handler what is answered
     */
    public void put(String path, Handler handler) {
        pages.put(path, handler);
    }

    /**
     * Takes something from the site.
     *
     * @param path where it lay
     */
    public void remove(String path) {
        pages.remove(path);
    }

    /**
     * Answers with a text, and with 304 to whoever has it.
     *
     * @param type the Content-Type
     * @param text the text
     * @return the handler
     */
    public static Handler text(String type, String text) {
        String etag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /**
     * Answers with a status and no document.
     *
     * @param status the status
     * @return the handler
     */
    public static Handler status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /**
     * Answers with a redirect.
     *
     * @param status the status
     * @param location where to
     * @return the handler
     */
    public static Handler redirect(int status, String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /**
     * An address of the site.
     *
     * @param path its path
     * @return the address, by a name
     */
    public URI at(String path) {
        return URI.create("http://site.example:" + server.getAddress().getPort() + path);
    }

    /**
     * What was asked for.
     *
     * @return the requests in their order
     */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /**
     * The clock.
     *
     * @return a clock that the test turns
     */
    public InstantSource clock() {
        return () -> now;
    }

    /**
     * Lets time pass.
     *
     * @param time how much
     */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /**
     * Names of hosts: the site is public as far as one can tell, another is in the local network.
     *
     * @param host the name
     * @return its addresses
     * @throws UnknownHostException if it has none
     */
    public static InetAddress[] names(String host) throws UnknownHostException {
        return switch (host) {
            case "site.example", "www.site.example" -> InetAddress.getAllByName("127.0.0.1");
            case "inside.example" -> InetAddress.getAllByName("10.1.2.3");
            case "both.example" ->
                Stream.of(InetAddress.getAllByName("192.168.1.1"), InetAddress.getAllByName("127.0.0.1"))
                        .flatMap(Arrays::stream)
                        .toArray(InetAddress[]::new);
            default -> InetAddress.getAllByName(host);
        };
    }

    /**
     * Fetches from this site and from no other private address.
     *
     * @param limit how long a document may take
     * @return the fetcher
     */
    public Fetcher fetcher(Duration limit) {
        FetchSettings settings = new FetchSettings(
                AGENT,
                Set.of(),
                AddressRanges.of("(test)", List.of("127.0.0.1")),
                limit,
                200_000,
                Duration.ofSeconds(2));
        return new Fetcher(settings, TestSite::names, clock(), this::pass);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
