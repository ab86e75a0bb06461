package se.nyhetsarkivet.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Exports run for minutes: they must not be for everybody at once, nor for those who have gone, and half a file must not look whole. */
@Tag("slow")
class ExportLimitsTest {

    private static final String EXPORT = "/api/v1/items/export?format=jsonl&q=avgiften";

    /** More than lies in the buffers between server and client. */
    private static final int LONG_ITEMS = 60;

    private static final String BODY = "Avgiften höjs inte, säger direktören. ".repeat(20_000);
    private static final String PAIRS = String.join(" OR ", Collections.nCopies(40, "*e* NEAR/100 *t*"));

    @TempDir
    private Path directory;

    private RunningServer server(String... settings) {
        RunningServer server = new RunningServer(directory, settings);
        server.archive()
                .add(IntStream.range(0, LONG_ITEMS)
                        .mapToObj(number -> NewsItem.builder("Beslut " + number, PartialDate.parse("2018"))
                                .body(BODY)
                                .build())
                        .toList());
        return server;
    }

    /** Begins an export and reads its first bytes only. */
    private static Socket slowReader(RunningServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("GET " + EXPORT + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            in.transferTo(rest);
        } catch (SocketException reset) {
            // What came before counts.
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void oneClientHasTwoAtATimeAndWhoHasGoneHasNone() throws Exception {
        try (RunningServer server = server()) {
            Socket first = slowReader(server);
            Socket second = slowReader(server);
            RunningServer.Answer refused = server.get(EXPORT);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).contains("10");
            assertThat(server.get("/api/v1/items?q=avgiften&size=1").status())
                    .as("a search beside them")
                    .isEqualTo(200);
            first.close();
            second.close();
            int status = 503;
            for (int tries = 0; tries < 60 && status == 503; tries++) {
                Thread.sleep(500);
                status = server.send("HEAD", EXPORT, "").status();
            }
            assertThat(status).as("after both have hung up").isEqualTo(200);
        }
    }

    @Test
    void anExportThatFailsOnTheWayDoesNotLookWhole() throws Exception {
        try (RunningServer server = server();
                Socket reader = slowReader(server)) {
            server.archive().close();
            String cut = rest(reader);
            assertThat(cut).contains("Avgiften").doesNotEndWith("\r\n0\r\n\r\n").doesNotContain("problem");
        }
    }

    @Test
    void whoReadsTooSlowlyIsCutOff() throws Exception {
        try (RunningServer server = server("--archive.limits.exports.time=1s");
                Socket reader = slowReader(server)) {
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(rest(reader)).contains("Avgiften").doesNotEndWith("\r\n0\r\n\r\n");
            assertThat(server.logged())
                    .anySatisfy(event ->
                            assertThat(event.getFormattedMessage()).startsWith("An export was cut off after PT1S"));
        }
    }

    @Test
    void aSearchThatTakesTooLongGivesNothingAndSaysSo() {
        try (RunningServer server = server("--archive.search-time-limit=300ms")) {
            server.fill(3_000);
            RunningServer.Answer answer =
                    server.get("/api/v1/items/export?format=csv&q=" + URLEncoder.encode(PAIRS, StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).contains("30");
            assertThat(answer.body()).contains("The search takes too long for all its hits to be given");
            assertThat(answer.head()).doesNotContain("Content-Disposition");
        }
    }

    @Test
    void askingAgainAndAgainIsLimited() {
        try (RunningServer server = server("--archive.limits.rates.export=3")) {
            assertThat(server.send("HEAD", EXPORT, "").status()).isEqualTo(200);
            assertThat(server.send("HEAD", EXPORT, "").status()).isEqualTo(429);
        }
    }
}
