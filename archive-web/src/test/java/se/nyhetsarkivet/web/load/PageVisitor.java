package se.nyhetsarkivet.web.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reader with the search page open, over plain HTTP. Sends what Chromium sends when the page is opened, when a link to a
 * search is followed and when the page is left. For one thread at a time.
 */
final class PageVisitor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The element of the whole page, which is told of each navigation. */
    private static final int WHOLE_PAGE = 1;

    /** What the page says instead of hits when it is not its turn. */
    private static final String BUSY = "Arkivet hinner inte svara";

    private final HttpClient http;
    private final URI address;
    private final String clientAddress;
    private final String cookie;
    private final URI messages;
    private final String token;
    private int syncId;
    private int clientId;
    private Set<String> shown = Set.of();
    private ObjectNode lastMessage = JSON.createObjectNode();
    private int hashOfLastAnswer;

    /**
     * How long a search took.
     *
     * @param untilAnswered until the server began to answer
     * @param whole until the answer was there to the last byte
     * @param bytesSent the length of the answer as it was sent
     */
    record Waited(Duration untilAnswered, Duration whole, int bytesSent) {}

    private record Answered(String text, Waited waited) {}

    private record Navigated(PageAnswer answer, Waited waited) {}

    /**
     * Opens the search page without a search.
     *
     * @param http may be shared by any number of visitors; needs no cookies of its own
     * @param address where the application answers, such as {@code http://localhost:8080/}
     */
    PageVisitor(HttpClient http, URI address) throws IOException, InterruptedException {
        this.http = http;
        this.address = address;
        clientAddress = ClientAddresses.next();
        HttpResponse<byte[]> opened = open();
        cookie = sessionCookie(opened);
        JsonNode page = JSON.readTree(text(opened)).path("appConfig");
        JsonNode first = page.path("uidl");
        messages = address.resolve("/?v-r=uidl&v-uiId=" + page.path("v-uiId").asInt());
        token = first.path("Vaadin-Security-Key").asString();
        syncId = first.path("syncId").asInt();
        clientId = first.path("clientId").asInt();
        navigate("", "");
    }

    /**
     * Goes to a search.
     *
     * @throws TurnedAwayException if the page says that too many search at the moment
     * @throws WrongAnswerException if the answer is not the page of that search, with all its hits
     */
    Waited search(AskedSearch search) throws IOException, InterruptedException {
        Navigated navigated = navigate(search.query(), "client");
        PageAnswer answer = navigated.answer();
        if (!answer.title().contains(search.request().text())) {
            throw new WrongAnswerException("the title after " + search + " is '" + answer.title() + "'");
        }
        // What the page showed before need not be sent again.
        List<String> missing = search.hits().stream()
                .filter(id -> !shown.contains(id) && !answer.text().contains(id))
                .toList();
        if (!missing.isEmpty() && answer.text().contains(BUSY)) {
            throw new TurnedAwayException("the page of " + search + " says that many search just now");
        }
        if (!missing.isEmpty()) {
            throw new WrongAnswerException("the page of " + search + " lacks " + missing);
        }
        shown = new HashSet<>(search.hits());
        return navigated.waited();
    }

    /** Sends the last message once more, as a browser does that got no answer; true if the answer is the same. */
    boolean getsTheSameAnswerAgain() throws IOException, InterruptedException {
        return send(posting(lastMessage)).text().hashCode() == hashOfLastAnswer;
    }

    /** Leaves the page; the server then lets go of it. */
    @Override
    public void close() throws IOException {
        ObjectNode message = JSON.createObjectNode().put("csrfToken", token);
        message.putArray("rpc");
        message.put("UNLOAD", true);
        try {
            send(posting(message));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Navigated navigate(String query, String trigger) throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode().put("csrfToken", token);
        ObjectNode event = message.putArray("rpc").addObject();
        event.put("type", "event").put("node", WHOLE_PAGE).put("event", "ui-navigate");
        ObjectNode data = event.putObject("data");
        data.put("route", "").put("query", query).put("appShellTitle", "").put("trigger", trigger);
        data.putObject("historyState").put("idx", 0);
        message.put("syncId", syncId).put("clientId", clientId);
        Answered answered = send(posting(message));
        lastMessage = message;
        hashOfLastAnswer = answered.text().hashCode();
        PageAnswer answer = PageAnswer.read(answered.text());
        syncId = answer.syncId();
        clientId = answer.clientId();
        return new Navigated(answer, answered.waited());
    }

    /** The document brings no session; the page's first message does. */
    private HttpResponse<byte[]> open() throws IOException, InterruptedException {
        HttpRequest document = plain(address).header("Accept", "text/html").build();
        http.send(document, HttpResponse.BodyHandlers.discarding());
        HttpRequest beginning =
                plain(address.resolve("/?v-r=init&location=&query=")).build();
        return http.send(beginning, HttpResponse.BodyHandlers.ofByteArray());
    }

    private String sessionCookie(HttpResponse<byte[]> opened) throws WrongAnswerException {
        return opened.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .map(pair -> pair.getName() + "=" + pair.getValue())
                .findFirst()
                .orElseThrow(() ->
                        new WrongAnswerException("status " + opened.statusCode() + " and no cookie from " + address));
    }

    private HttpRequest posting(ObjectNode message) {
        return asking(messages)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))
                .build();
    }

    private HttpRequest.Builder asking(URI uri) {
        return plain(uri).header("Cookie", cookie);
    }

    private HttpRequest.Builder plain(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("X-Forwarded-For", clientAddress)
                .header("Accept-Language", "sv-SE")
                .header("Accept-Encoding", "gzip");
    }

    private Answered send(HttpRequest request) throws IOException, InterruptedException {
        AtomicLong answeredAt = new AtomicLong();
        long sent = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request, information -> {
            answeredAt.set(System.nanoTime());
            return HttpResponse.BodySubscribers.ofByteArray();
        });
        Waited waited = new Waited(
                Duration.ofNanos(answeredAt.get() - sent),
                Duration.ofNanos(System.nanoTime() - sent),
                response.body().length);
        if (response.statusCode() != 200) {
            throw new WrongAnswerException("status " + response.statusCode() + " from " + request.uri());
        }
        return new Answered(text(response), waited);
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isEmpty()) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
