package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.web.alert.AlertPost.wish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.Alert.State;
import se.nyhetsarkivet.web.alert.subscription.AlertDatabase;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.Interval;
import se.nyhetsarkivet.web.rounds.Rounds;

/** A file with subscriptions that cannot be used: each use says why, and the first one after that has been put right succeeds. */
@Tag("slow")
class BrokenSubscriptionsTest {

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("alerts.sqlite");
    }

    private static void add(AlertStore store) {
        Alert.Wish wish = wish("?q=bro", Interval.AT_ONCE);
        Instant now = AlertPost.NOW;
        store.add(new Alert(AlertSignature.newId(), wish, State.UNCONFIRMED, "", now, Optional.empty(), 0));
    }

    private static void assertRefused(AlertStore store, String... words) {
        assertThatThrownBy(() -> store.count(State.UNCONFIRMED))
                .isInstanceOf(ArchiveException.class)
                .message()
                .contains(words);
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndAnotherInItsPlaceIsUsed() throws IOException {
        Files.writeString(file(), "Detta är ingen databas alls.".repeat(100));
        try (AlertDatabase database = AlertDatabase.at(file())) {
            AlertStore store = new AlertStore(database);
            assertRefused(store, "alerts.sqlite", "damaged", "put a copy in its place");
            Files.delete(file());
            add(store);
            assertThat(store.count(State.UNCONFIRMED)).isEqualTo(1);
        }
    }

    @Test
    void aDamagedPageIsFoundWhenTheFileIsOpened() throws IOException {
        try (AlertDatabase database = AlertDatabase.open(file())) {
            AlertStore store = new AlertStore(database);
            for (int number = 0; number < 200; number++) {
                add(store);
            }
        }
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            byte[] nonsense = "nonsens ".repeat(512).getBytes(StandardCharsets.US_ASCII);
            for (long page = 2; page < damaged.length() / 4096; page++) {
                damaged.seek(page * 4096);
                damaged.write(nonsense);
            }
        }
        try (AlertDatabase database = AlertDatabase.at(file())) {
            assertRefused(new AlertStore(database), "alerts.sqlite", "damaged");
        }
    }

    @Test
    void whatIsDamagedWhileItIsUsedIsOpenedAgainWhenItIsSound() throws IOException {
        Path copy = directory.resolve("copy.sqlite");
        try (AlertDatabase database = AlertDatabase.open(file())) {
            add(new AlertStore(database));
        }
        Files.copy(file(), copy);
        AlertDatabase before = AlertDatabase.at(file());
        try (AlertDatabase database = before) {
            assertThat(new AlertStore(database).count(State.UNCONFIRMED)).isEqualTo(1);
        }
        Files.write(file(), new byte[8192]);
        try (AlertDatabase database = before) {
            AlertStore store = new AlertStore(database);
            assertRefused(store, "alerts.sqlite");
            Files.move(copy, file(), StandardCopyOption.REPLACE_EXISTING);
            assertThat(store.count(State.UNCONFIRMED)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatAnotherProgramHoldsIsUsedWhenThatHasEnded() throws SQLException {
        try (AlertDatabase database = AlertDatabase.open(file())) {
            AlertStore store = new AlertStore(database);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                assertThatThrownBy(() -> add(store))
                        .isInstanceOf(ArchiveException.class)
                        .hasMessageContaining("another program holds the file");
                statement.execute("ROLLBACK");
            }
            add(store);
            assertThat(store.count(State.UNCONFIRMED)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatCannotBeWrittenSaysWhatToCheck() throws IOException {
        Files.createDirectory(directory.resolve("alerts.sqlite"));
        try (AlertDatabase database = AlertDatabase.at(file())) {
            AlertStore store = new AlertStore(database);
            assertRefused(store, "alerts.sqlite", "may write the file and its directory");
            Files.delete(file());
            add(store);
        }
    }

    /** SQLite gives the files beside a database the permissions of the database, and cannot use them if they may only be read. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatLiesBesideAFileThatWasReadOnlyMayBeWrittenWithItAgain() throws IOException {
        try (AlertDatabase database = AlertDatabase.open(file())) {
            add(new AlertStore(database));
        }
        for (String ending : List.of("-wal", "-shm")) {
            Path beside = directory.resolve("alerts.sqlite" + ending);
            Files.write(beside, new byte[0]);
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("r--r--r--"));
        }
        try (AlertDatabase database = AlertDatabase.open(file())) {
            assertThat(new AlertStore(database).count(State.UNCONFIRMED)).isEqualTo(1);
            for (String ending : List.of("-wal", "-shm")) {
                assertThat(Files.getPosixFilePermissions(directory.resolve("alerts.sqlite" + ending)))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @Test
    void aFileOfTheVersionBeforeIsBroughtUpToDateWithItsAlertsAndMails() throws SQLException, IOException {
        String schema = new String(
                AlertDatabase.class.getResourceAsStream("schema-1.sql").readAllBytes(), StandardCharsets.UTF_8);
        try (Connection before = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = before.createStatement()) {
            statement.executeUpdate(schema);
            statement.execute("INSERT INTO alert VALUES ('aaaaaaaaaaaaaaaa', 'a@b.example', 'a@b.example', '?q=bro',"
                    + " 'sv', 'AT_ONCE', '', 'ACTIVE', '', 1, 1, 0, 0)");
            statement.execute("INSERT INTO mail VALUES (7, 'aaaaaaaaaaaaaaaa', 'nvg61wg3s1c5kqb3::1', 60, 1, 0,"
                    + " 'WAITING', 0, 0)");
            statement.execute("PRAGMA user_version = 1");
        }
        try (AlertPost post = new AlertPost(directory, 1)) {
            assertThat(post.store.count(State.ACTIVE)).isEqualTo(1);
            assertThat(post.outbox.next(AlertPost.NOW, 0, 10)).singleElement().satisfies(mail -> {
                assertThat(mail.content().total()).isEqualTo(60);
                assertThat(mail.content().counts()).isEmpty();
            });
        }
    }

    @Test
    void theRoundsSayItOnceAndGoOn() throws IOException {
        Files.writeString(file(), "Detta är ingen databas alls.".repeat(100));
        try (AlertDatabase database = AlertDatabase.at(file())) {
            AlertStore store = new AlertStore(database);
            CatchUp catchUp = new CatchUp(() -> store.notBeyond(0)).tried();
            try (Rounds rounds = new Rounds(
                    "alerts",
                    List.of(catchUp, store::nothingNew),
                    () -> AlertPost.NOW,
                    Duration.ofHours(1),
                    new Rounds.Stop(() -> {}, Duration.ofSeconds(1)))) {
                rounds.look();
                assertThat(rounds.failures()).singleElement().asString().contains("alerts.sqlite", "damaged");
                Files.delete(file());
                rounds.look();
                assertThat(rounds.failures()).isEmpty();
            }
        }
    }
}
