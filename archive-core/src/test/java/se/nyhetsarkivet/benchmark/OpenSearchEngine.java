package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.nyhetsarkivet.item.NewsItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OpenSearch with its {@code swedish} analyzer: one node in a process of its own, one shard, no replica. */
final class OpenSearchEngine implements Engine {

    private static final int ITEMS_IN_REQUEST = 1_000;
    private static final int STARTS = 240;
    private static final Path NODE = Path.of("archive-core/src/test/opensearch");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String INDEX = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"},
             "mappings": {"dynamic": false, "properties": {
               "identifier": {"type": "keyword"}, "url": {"type": "keyword", "index": false},
               "headline": {"type": "text", "analyzer": "swedish", "index_options": "offsets"},
               "lead": {"type": "text", "analyzer": "swedish", "index_options": "offsets"},
               "body": {"type": "text", "analyzer": "swedish", "index_options": "offsets"},
               "publisher": {"type": "keyword"}, "keyword": {"type": "keyword"},
               "day": {"type": "date"}, "until": {"type": "long"}}}}""";

    private static final String SEARCH = """
            {"size": 20, "track_total_hits": true, "_source": ["identifier", "headline", "url", "publisher", "day"],
             "query": {"bool": {"must": [{"simple_query_string": {"query": <text>, "default_operator": "and",
               "fields": ["headline^3", "lead^1.5", "body"]}}],
               "filter": [{"range": {"until": {"gt": <from>}}}]}},
             "highlight": {"type": "unified", "fields": {
               "headline": {"number_of_fragments": 0}, "lead": {"number_of_fragments": 2},
               "body": {"number_of_fragments": 2, "boundary_scanner_locale": "sv"}}},
             "aggs": {"publishers": {"terms": {"field": "publisher", "size": 1000}},
               "keywords": {"terms": {"field": "keyword", "size": 1000}},
               "years": {"date_histogram": {"field": "day", "calendar_interval": "year"}}}}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Process node;

    OpenSearchEngine(Path directory) throws IOException, InterruptedException {
        int port = freePort();
        address = "http://127.0.0.1:" + port + "/";
        Path classPath = directory.resolve("class-path");
        Path log = directory.resolve("log");
        Process resolve = new ProcessBuilder(
                        "./mvnw",
                        "-q",
                        "-B",
                        "-f",
                        NODE.resolve("pom.xml").toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + classPath)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (resolve.waitFor() != 0) {
            throw new IOException("What OpenSearch needs could not be fetched: " + Files.readString(log));
        }
        node = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms1g",
                        "-Xmx1g",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Files.readString(classPath).strip(),
                        NODE.resolve("OpenSearchNode.java").toString(),
                        directory.resolve("node").toString(),
                        String.valueOf(port)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        waitUntilReady(log);
        send("PUT", "items", INDEX);
    }

    private void waitUntilReady(Path log) throws IOException, InterruptedException {
        for (int tries = 0; !answers(); tries++) {
            if (tries == STARTS || !node.isAlive()) {
                node.destroy();
                throw new IOException("OpenSearch did not start: " + Files.readString(log));
            }
            Thread.sleep(500);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            send("GET", "_cluster/health", "");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public void take(Path news) throws IOException, InterruptedException {
        StringBuilder request = new StringBuilder();
        try (NewsFile items = NewsFile.read(news)) {
            for (int id = 1; items.hasNext(); id++) {
                request.append("{\"index\":{\"_id\":\"").append(id).append("\"}}\n");
                request.append(document(items.next())).append('\n');
                if (id % ITEMS_IN_REQUEST == 0 || !items.hasNext()) {
                    checkStored(send("POST", "items/_bulk", request.toString()));
                    request.setLength(0);
                }
            }
        }
        send("POST", "items/_refresh", "");
        send("POST", "items/_flush", "");
    }

    private static void checkStored(JsonNode answer) throws IOException {
        if (answer.path("errors").asBoolean()) {
            throw new IOException(
                    "OpenSearch refused items: " + answer.toString().substring(0, 500));
        }
    }

    private static String document(NewsItem item) {
        ObjectNode document = JSON.createObjectNode()
                .put("identifier", item.identifier())
                .put("headline", item.headline())
                .put("lead", item.lead())
                .put("body", item.body())
                .put("url", item.url())
                .put("publisher", item.publisher())
                .put("day", item.published().firstDay().toString())
                .put("until", item.published().end().toEpochMilli());
        item.keywords().forEach(document.putArray("keyword")::add);
        return JSON.writeValueAsString(document);
    }

    @Override
    public long search(MixedQueries.MixedQuery asked) throws IOException, InterruptedException {
        String body = SEARCH.replace("<from>", String.valueOf(asked.firstMoment()))
                .replace("<text>", JSON.writeValueAsString(asked.text()));
        return send("POST", "items/_search?request_cache=false", body)
                .at("/hits/total/value")
                .asLong();
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("OpenSearch answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public long bytes() throws IOException, InterruptedException {
        return send("GET", "items/_stats/store", "")
                .at("/_all/total/store/size_in_bytes")
                .asLong();
    }

    /** The node ends with its input. */
    @Override
    public void close() throws IOException {
        node.getOutputStream().close();
        node.onExit().completeOnTimeout(node, 1, TimeUnit.MINUTES).join();
        node.destroy();
    }
}
