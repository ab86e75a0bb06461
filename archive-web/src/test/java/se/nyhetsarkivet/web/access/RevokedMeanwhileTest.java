package se.nyhetsarkivet.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.key.ProgramKeys;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;

/** A file may take its time to come. Whoever may not import any more when it has come does not import it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class RevokedMeanwhileTest {

    private static final Accounts.Change CHANGE = new Accounts.Change(Acting.program(new Actor("test")), "slutat");
    private static final String LINE = "{\"title\":\"Färjan ställs in\",\"date\":\"2018-04-23\"}\n";

    private final Path directory;
    private final GuardedArchive archive;

    RevokedMeanwhileTest(@TempDir Path directory) {
        this.directory = directory;
        archive = new GuardedArchive(directory);
    }

    @AfterAll
    void stop() {
        archive.close();
    }

    private String key(String owner) {
        archive.account(owner, Role.ARCHIVIST);
        SignedIn holder = new SignedIn(
                owner, SignedIn.Kind.ACCOUNT, Role.ARCHIVIST, new SignedIn.Standing(2, false), Instant.EPOCH);
        return archive.part(ProgramKeys.class)
                .add(new ProgramKeys.Wish("program av " + owner, Role.ARCHIVIST, Duration.ofDays(30), "prov"), holder);
    }

    /** Sends half of a file, has something happen, and sends the rest. */
    private String slowly(String key, Runnable meanwhile) throws IOException {
        URI where = URI.create(archive.address());
        byte[] body = LINE.getBytes(UTF_8);
        try (Socket socket = new Socket(where.getHost(), where.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/imports?name=f.jsonl&reason=prov HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + key + "\r\nContent-Type: application/octet-stream\r\n"
                                    + "Content-Length: " + body.length + "\r\n\r\n")
                            .getBytes(UTF_8));
            out.write(body, 0, body.length / 2);
            out.flush();
            waitUntilLetIn();
            meanwhile.run();
            out.write(body, body.length / 2, body.length - body.length / 2);
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** What comes of a file is written from its first bytes on. */
    private void waitUntilLetIn() {
        Path uploads = directory.resolve(UploadedFiles.DIRECTORY);
        Instant end = Instant.now().plusSeconds(30);
        while (files(uploads).isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(files(uploads)).hasSize(1);
    }

    private static List<String> files(Path directory) {
        return List.of(Optional.ofNullable(directory.toFile().list()).orElseGet(() -> new String[0]));
    }

    private int batches() {
        return archive.part(NewsArchive.class).ledger().batches().size();
    }

    private void refused(String key, Runnable meanwhile) throws IOException {
        int before = batches();
        String answer = slowly(key, meanwhile);
        assertThat(answer).startsWith("HTTP/1.1 401");
        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void aKeyThatIsRevoked() throws IOException {
        String key = key("rut");
        refused(
                key,
                () -> archive.part(ProgramKeys.class).all().stream()
                        .filter(each -> key.contains(each.id()))
                        .forEach(each -> archive.part(ProgramKeys.class).revoke(each.id(), CHANGE)));
    }

    @Test
    void anAccountThatIsLocked() throws IOException {
        String key = key("rakel");
        refused(key, () -> archive.part(Accounts.class).setLocked("rakel", true, CHANGE));
    }

    @Test
    void aRoleThatIsLowered() throws IOException {
        String key = key("runa");
        int before = batches();
        assertThat(slowly(key, () -> archive.part(Accounts.class).setRole("runa", Role.READER, CHANGE)))
                .startsWith("HTTP/1.1 403");
        assertThat(batches()).isEqualTo(before);
    }
}
