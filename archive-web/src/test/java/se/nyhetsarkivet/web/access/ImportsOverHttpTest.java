package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.access.key.ProgramKeys;

/** Imports as programs ask for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ImportsOverHttpTest {

    private static final String ADDRESS = "/api/v1/imports";
    private static final String FILE_TYPE = "application/octet-stream";
    private static final int MEGABYTE = 1 << 20;

    private final Path uploads;
    private final GuardedArchive archive;
    private final String key;
    private final String readersKey;
    private int files;

    ImportsOverHttpTest(@TempDir Path directory) {
        archive = new GuardedArchive(directory, "--archive.limits.bodies.file=400MB");
        uploads = directory.resolve("uploads");
        archive.account("alma", Role.ARCHIVIST);
        key = key("nattlig körning", Role.ARCHIVIST);
        readersKey = key("läsare", Role.READER);
    }

    private String key(String program, Role role) {
        return archive.part(ProgramKeys.class)
                .add(
                        new ProgramKeys.Wish(program, role, Duration.ofDays(30), "test"),
                        new SignedIn(
                                "alma",
                                SignedIn.Kind.ACCOUNT,
                                Role.ARCHIVIST,
                                new SignedIn.Standing(2, false),
                                Instant.EPOCH));
    }

    @AfterAll
    void stop() {
        archive.close();
    }

    /** Whatever was asked, no file is left that nobody will import. */
    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        for (int tries = 0; tries < 100 && !uploaded().isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertThat(uploaded()).isEmpty();
    }

    private List<Path> uploaded() throws IOException {
        if (Files.notExists(uploads)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(uploads)) {
            return found.toList();
        }
    }

    private List<ImportBatch> batches() {
        return archive.part(NewsArchive.class).ledger().batches();
    }

    private String table(String headline) {
        return "Rubrik;Publiceringsdatum;Brödtext\n" + headline + " " + files++ + ";2018-04-23;Text om " + headline
                + ".\n";
    }

    private HttpResponse<String> send(String query, String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(archive.address() + ADDRESS + query))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> sendWithKey(String query, String body) throws Exception {
        return send(query, FILE_TYPE, body, "Authorization", "Bearer " + key);
    }

    private static String form(String boundary, String part, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + part + "\r\nContent-Type: text/csv\r\n\r\n"
                + content + "\r\n";
    }

    @Test
    void aBodyIsImportedUnderItsName() throws Exception {
        String table = table("Färjan");
        HttpResponse<String> answer = sendWithKey("?name=nyheter.csv&reason=m%C3%A5nadens", table);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"new\":1,\"changed\":0,\"unchanged\":0,\"rejected\":0,\"rejections\":[]}");
        assertThat(batches().getLast().source().name()).isEqualTo("nyheter.csv");
        assertThat(batches().getLast().importedBy()).startsWith("nattlig körning");
        assertThat(archive.part(AuditLog.class)
                        .latest(AuditFilter.ALL, Long.MAX_VALUE, 1)
                        .getFirst())
                .satisfies(line -> {
                    assertThat(line.act()).isEqualTo("import.start");
                    assertThat(line.what().subject()).isEqualTo("nyheter.csv");
                    assertThat(line.what().reason()).isEqualTo("månadens");
                    assertThat(line.who().kind()).isEqualTo("key");
                });
        assertThat(sendWithKey("?name=nyheter.csv", table).body()).contains("\"unchanged\":1");
    }

    @Test
    void theFileOfAFormIsImported() throws Exception {
        String body = form("gr4ns", "name=\"file\"; filename=\"i form.csv\"", table("Bron")) + "--gr4ns--\r\n";
        HttpResponse<String> answer =
                send("", "multipart/form-data; boundary=gr4ns", body, "Authorization", "Bearer " + key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"new\":1,");
        assertThat(batches().getLast().source().name()).isEqualTo("i form.csv");
    }

    @Test
    void whatIsRejectedIsListedWithPlaceAndReason() throws Exception {
        HttpResponse<String> answer = sendWithKey("?name=a.jsonl", "{\"headline\":\"Utan datum\"}\n" + jsonl("Hamnen"));
        assertThat(answer.body())
                .startsWith(
                        "{\"new\":1,\"changed\":0,\"unchanged\":0,\"rejected\":1,\"rejections\":[{\"place\":\"line 1\",\"reason\":\"");
    }

    private String jsonl(String headline) {
        return "{\"headline\":\"" + headline + " " + files++ + "\",\"datePublished\":\"2018-04-23\"}\n";
    }

    @Test
    void aDryRunAnswersTheSameAndImportsNothing() throws Exception {
        int before = batches().size();
        assertThat(sendWithKey("?name=a.csv&dryRun=true", table("Isen")).body()).startsWith("{\"new\":1,");
        assertThat(batches()).hasSize(before);
    }

    @Test
    void optionsAreThoseOfTheCommand() throws Exception {
        HttpResponse<String> answer = sendWithKey(
                "?name=a.csv&column=%C3%84rende=headline&column=N%C3%A4r=datePublished&delimiter=tab&publisher=Rederin%C3%A4mnden"
                        + "&encoding=windows-1252&no-original=true&post-type=press&date=2018",
                "Ärende\tNär\nFarjan gar " + files++ + "\t2018-04-23\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "?dryRun=true | name is missing",
                "?name=a.csv&dryrun=true | 'dryrun' is no parameter",
                "?name=a.csv&dryRun=ja | dryRun is 'ja'",
                "?name=a.csv&dryRun=true&dryRun=false | dryRun is given 2 times",
                "?name=a.csv&no-original=1 | no-original is '1'",
                "?name=a.csv&date=igar | date is 'igar'",
                "?name=a.csv&encoding=klingon | encoding is 'klingon'",
                "?name=a.csv&encoding=%00 | encoding is",
                "?name=a.csv&delimiter=xyz | delimiter is 'xyz'",
                "?name=a.csv&column=Rubrik | column is 'Rubrik'",
                "?name=a.csv&column=Rubrik=title | column is 'Rubrik=title'",
                "?name=a.csv&column==headline | column is '=headline'"
            })
    void aParameterThatCannotBeReadIsNamed(String query, String begins) throws Exception {
        int before = batches().size();
        HttpResponse<String> answer = sendWithKey(query, table("Rodret"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"" + begins);
        assertThat(batches()).hasSize(before);
    }

    @Test
    void aFileInNoKnownFormatIsRefusedWithTheReason() throws Exception {
        HttpResponse<String> answer = sendWithKey("?name=brus.bin", "\0\0\0 brus");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("brus.bin is in no format that can be imported");
    }

    @Test
    void aFormThatIsCutOffOrHasSomethingElseInItIsRefused() throws Exception {
        String type = "multipart/form-data; boundary=gr4ns";
        String file = form("gr4ns", "name=\"file\"; filename=\"a.csv\"", table("Kajen"));
        int before = batches().size();
        for (String body : List.of(
                file.substring(0, file.length() - 20),
                file + file + "--gr4ns--\r\n",
                form("gr4ns", "name=\"dryRun\"", "true") + file + "--gr4ns--\r\n",
                "--gr4ns--\r\n",
                "")) {
            HttpResponse<String> answer = send("", type, body, "Authorization", "Bearer " + key);
            assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
        }
        assertThat(send("", "multipart/form-data", file, "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("?name=a", "application/x-www-form-urlencoded", "a=b", "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(400);
        assertThat(batches()).hasSize(before);
    }

    @Test
    void whoeverMayNotImportIsRefusedBeforeAnythingIsRead() throws Exception {
        for (String authorization : List.of("", "Authorization: Bearer " + readersKey + "\r\n")) {
            try (Socket line =
                    new Socket("localhost", URI.create(archive.address()).getPort())) {
                line.setSoTimeout(10_000);
                line.getOutputStream()
                        .write(("POST " + ADDRESS + "?name=a.csv HTTP/1.1\r\nHost: localhost\r\n" + authorization
                                        + "Content-Type: " + FILE_TYPE + "\r\nContent-Length: 300000000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(firstLine(line.getInputStream())).contains(authorization.isEmpty() ? " 401" : " 403");
            }
        }
        assertThat(archive.signedIn("dora", Role.ADMINISTRATOR)
                        .send("POST", ADDRESS + "?name=a.csv", "a=b")
                        .statusCode())
                .isEqualTo(401);
    }

    private static String firstLine(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = answer.read(); letter > '\r'; letter = answer.read()) {
            line.append((char) letter);
        }
        return line.toString();
    }

    @Test
    void aBodyThatIsTooLongIsRefusedByItsLength() throws Exception {
        try (Socket line = new Socket("localhost", URI.create(archive.address()).getPort())) {
            line.getOutputStream().write(head("Content-Length: 3000000000"));
            assertThat(firstLine(line.getInputStream())).contains(" 413");
        }
    }

    private byte[] head(String length) {
        return ("POST " + ADDRESS + "?name=stor.bin HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: " + FILE_TYPE + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The rest is on the disk before the last of it is sent. */
    @Test
    void aLargeBodyGoesToTheDiskAsItComes() throws Exception {
        byte[] block = new byte[MEGABYTE];
        long size = 300L * MEGABYTE;
        try (Socket line = new Socket("localhost", URI.create(archive.address()).getPort())) {
            OutputStream out = line.getOutputStream();
            out.write(head("Content-Length: " + size));
            for (int i = 0; i < 299; i++) {
                out.write(block);
            }
            out.flush();
            for (int tries = 0; tries < 200 && onDisk() < 290L * MEGABYTE; tries++) {
                Thread.sleep(50);
            }
            assertThat(onDisk()).isGreaterThan(290L * MEGABYTE);
            out.write(block);
            assertThat(firstLine(line.getInputStream())).contains(" 422");
        }
    }

    private long onDisk() throws IOException {
        long bytes = 0;
        for (Path file : uploaded()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    @Test
    void whoGoesAwayInTheMiddleOfABodyLeavesNothingBehind() throws Exception {
        int before = batches().size();
        try (Socket line = new Socket("localhost", URI.create(archive.address()).getPort())) {
            line.getOutputStream().write(head("Content-Length: " + 10 * MEGABYTE));
            line.getOutputStream().write(new byte[MEGABYTE]);
            line.getOutputStream().flush();
            for (int tries = 0; tries < 200 && uploaded().isEmpty(); tries++) {
                Thread.sleep(20);
            }
            assertThat(uploaded()).hasSize(1);
        }
        nothingIsLeftBehind();
        assertThat(batches()).hasSize(before);
    }
}
