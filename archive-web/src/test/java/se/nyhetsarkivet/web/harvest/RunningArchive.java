package se.nyhetsarkivet.web.harvest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/** The application on a free port with an archive of its own. */
public final class RunningArchive implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    /** With further settings, as on the command line. */
    public RunningArchive(Path directory, String... settings) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--archive.sample-data=false",
                                        "--archive.directory=" + directory),
                                Stream.of(settings))
                        .toArray(String[]::new));
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    public NewsArchive archive() {
        return application.getBean(NewsArchive.class);
    }

    public String address() {
        return address;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** With headers: names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .headers(headers)
                .build());
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public Document xml(String path) {
        return parse(get(path).body());
    }

    static Document parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException failure) {
            throw new IllegalStateException(text, failure);
        }
    }

    /** How many searches of a kind were carried out. */
    public long searches(String kind) {
        return application.getBean(MeterRegistry.class).find("archive.search").tag("kind", kind).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        client.close();
        application.close();
    }
}
