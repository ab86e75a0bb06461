package se.nyhetsarkivet.web.limits;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/** The application on a free port, and raw requests to it, as no well-behaved client would send them. */
public final class RunningServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final ConfigurableApplicationContext application;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final int port;

    public RunningServer(Path directory, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--archive.directory=" + directory));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(setting -> setting.startsWith("--archive.sample-data="))) {
            arguments.add("--archive.sample-data=false");
        }
        application = SpringApplication.run(Nyhetsarkivet.class, arguments.toArray(String[]::new));
        port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        log.start();
        rootLogger().addAppender(log);
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Items whose words many patterns fit. */
    void fill(int items) {
        List<NewsItem> news = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            news.add(NewsItem.builder("Beslut nummer " + i + " om färjan", PartialDate.parse("2018-04-23"))
                    .identifier("beslut-" + i)
                    .publisher("Nämnden för ärende " + i % 7)
                    .body("Avgiften för linje" + i + " höjs inte förrän nästa år, säger direktören.")
                    .keywords(List.of("trafik", "ämne" + i % 5))
                    .build());
        }
        archive().add(news);
    }

    NewsArchive archive() {
        return application.getBean(NewsArchive.class);
    }

    /** A part of the application. */
    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    int port() {
        return port;
    }

    /** An answer as it came. */
    public record Answer(int status, String head, String body) {

        Optional<String> header(String name) {
            Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": (.*?)\\r?$")
                    .matcher(head);
            return line.find() ? Optional.of(line.group(1)) : Optional.empty();
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer send(String method, String path, String body, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        boolean named = false;
        for (String header : headers) {
            named |= header.regionMatches(true, 0, "Host:", 0, 5);
            request.append(header).append("\r\n");
        }
        if (!named) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            request.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        return raw((request + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes and reads to the end; status 0 if the server closed without an answer, -1 if it never did. */
    Answer raw(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                // Nothing more is to come: whoever waits for the rest of a body need not.
                socket.shutdownOutput();
            } catch (SocketException refusedEarly) {
                // The answer may be there all the same.
            }
            return read(socket.getInputStream());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int status = 0;
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException never) {
            status = -1;
        } catch (SocketException reset) {
            // What came before counts.
        }
        String text = answer.toString(StandardCharsets.ISO_8859_1).replaceFirst("^HTTP/1\\.1 100[^\\r]*\r\n\r\n", "");
        Matcher line = Pattern.compile("HTTP/1\\.1 (\\d{3})").matcher(text);
        if (line.lookingAt()) {
            status = Integer.parseInt(line.group(1));
        }
        int end = text.indexOf("\r\n\r\n");
        return end < 0
                ? new Answer(status, text, "")
                : new Answer(
                        status,
                        text.substring(0, end),
                        answer.toString(StandardCharsets.UTF_8)
                                .substring(Math.min(
                                        end + 4,
                                        answer.toString(StandardCharsets.UTF_8).length())));
    }

    /** What was logged since the last call. */
    public List<ILoggingEvent> logged() {
        synchronized (log) {
            List<ILoggingEvent> events = List.copyOf(log.list);
            log.list.clear();
            return events;
        }
    }

    @Override
    public void close() {
        rootLogger().detachAppender(log);
        application.close();
    }
}
