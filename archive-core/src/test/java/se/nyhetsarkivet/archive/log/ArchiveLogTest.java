package se.nyhetsarkivet.archive.log;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.EntryBundle;
import se.nyhetsarkivet.transparency.LogProof;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.transparency.TilePath;
import se.nyhetsarkivet.transparency.TreeHash;
import se.nyhetsarkivet.transparency.VerifierKey;

/** Whoever kept a head or a proof finds out whether history was rewritten. */
@Tag("slow")
class ArchiveLogTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private ItemId bridge;

    @BeforeEach
    void makeArchive() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.importFrom(source("a.jsonl", line("1", "Bron öppnar", "I maj.") + line("2", "Bron målas", "I juni.")));
        bridge = found(archive, "öppnar");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aHeadIsSignedWithTheKeyThatIsShown() {
        VerifierKey key = archive.log().key();
        SignedNote head = archive.log().head();
        assertThat(head.verifiedBy(List.of(VerifierKey.parse(key.toString())))).contains(key);
        assertThat(Checkpoint.parse(head.signed()).size()).isEqualTo(4);
        assertThat(Checkpoint.parse(head.signed()).origin()).isEqualTo(key.name());
        assertThat(archive.log().beginning().changesBefore()).isZero();
    }

    @Test
    void theKeyIsForItsOwnerAloneAndStays() throws IOException {
        VerifierKey key = archive.log().key();
        Path file = directory.resolve("archive").resolve("log.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        reopen();
        assertThat(archive.log().key()).isEqualTo(key);
    }

    @Test
    void aHeadHoldsWhateverComesAfter() {
        String head = archive.log().head().text();
        archive.importFrom(source("b.jsonl", line("3", "Bron rivs", "I juli.")));
        archive.ledger().erase(bridge, "dom");
        archive.ledger().undo(2);
        assertThat(archive.log().check(head)).isInstanceOf(HeadCheck.Continued.class);
        assertThat(archive.log().checkWithRecord(head)).isInstanceOf(HeadCheck.Continued.class);
        assertThat(archive.verify().differences()).isEmpty();
    }

    @Test
    void whatIsChangedInTheRecordDoesNotFitAnOldHead() throws SQLException {
        String head = archive.log().head().text();
        execute(
                "DROP TRIGGER finished_batch_is_only_undone",
                "DROP TRIGGER finished_batch_is_never_changed",
                "UPDATE batch SET imported_by = 'Berta'");
        assertThat(archive.log().checkWithRecord(head))
                .isInstanceOfSatisfying(
                        HeadCheck.Rewritten.class,
                        rewritten -> assertThat(rewritten.what()).isEqualTo(HeadCheck.Difference.RECORD));
        assertThat(archive.verify().differences()).anyMatch(found -> found.contains("batch 1"));
    }

    /** Otherwise an import could be made an edit that nobody made. */
    @Test
    void aReasonThatAnImportWasGivenAfterwardsIsFound() throws SQLException {
        execute(
                "DROP TRIGGER finished_batch_is_never_changed",
                "DROP TRIGGER reason_is_never_changed",
                "UPDATE batch SET reason = 'Rättat' WHERE number = 1");
        assertThat(archive.verify().differences()).anyMatch(found -> found.contains("batch 1"));
    }

    @Test
    void anOldBackupThatGoesOnDifferentlyIsFoundByWhoKeptAHead() {
        Path backup = directory.resolve("backup");
        ArchiveBackup.make(directory.resolve("archive"), backup, InstantSource.system());
        archive.importFrom(source("b.jsonl", line("3", "Bron rivs", "I juli.")));
        String head = archive.log().head().text();
        archive.close();
        ArchiveRestore.restore(backup, directory.resolve("archive"), InstantSource.system());
        reopen();
        assertThat(archive.log().check(head)).isInstanceOf(HeadCheck.Shorter.class);
        archive.importFrom(source("c.jsonl", line("4", "Bron stängs", "I augusti.")));
        archive.importFrom(source("d.jsonl", line("5", "Bron säljs", "I september.")));
        assertThat(archive.log().check(head))
                .isInstanceOfSatisfying(
                        HeadCheck.Rewritten.class,
                        rewritten -> assertThat(rewritten.what()).isEqualTo(HeadCheck.Difference.LOG));
        assertThat(archive.verify().differences()).isEmpty();
    }

    @Test
    void aBackupThatIsRestoredElsewhereKnowsTheHeadsOfBefore() throws IOException {
        String head = archive.log().head().text();
        Path backup = directory.resolve("backup");
        ArchiveBackup.make(directory.resolve("archive"), backup, InstantSource.system());
        try (var files = Files.walk(backup)) {
            assertThat(files).noneMatch(file -> file.endsWith("log.key"));
        }
        assertThat(archive.log().check(Files.readString(backup.resolve("data").resolve("log-head.txt"))))
                .isInstanceOf(HeadCheck.Continued.class);
        ArchiveRestore.restore(backup, directory.resolve("elsewhere"), InstantSource.system());
        try (NewsArchive elsewhere =
                NewsArchive.at(directory.resolve("elsewhere")).open()) {
            assertThat(elsewhere.log().key()).isNotEqualTo(archive.log().key());
            assertThat(elsewhere.log().check(head)).isInstanceOf(HeadCheck.Continued.class);
        }
    }

    @Test
    void aHeadOfAnotherLogAndAnyOtherTextAreTold() {
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            assertThat(archive.log().check(other.log().head().text())).isInstanceOf(HeadCheck.NotSigned.class);
        }
        String head = archive.log().head().text();
        assertThat(archive.log().check(head.replaceFirst("\n4\n", "\n3\n"))).isInstanceOf(HeadCheck.NotSigned.class);
        assertThat(archive.log().check("hej")).isInstanceOf(HeadCheck.Unreadable.class);
    }

    @Test
    void aRevisionIsProvedToAStranger() throws NoSuchAlgorithmException {
        Revision revision = archive.history(bridge).current().orElseThrow();
        String text = archive.log().prove(bridge, 1).orElseThrow().proof().text();
        VerifierKey key = archive.log().key();
        archive.importFrom(source("b.jsonl", line("3", "Bron rivs", "I juli.")));
        // From here on it is the stranger, who has the text, the fingerprint and the key.
        LogProof proof = LogProof.parse(text);
        assertThat(proof.head().verifiedBy(List.of(key))).isPresent();
        List<String> told = proof.extra().orElseThrow().lines().toList();
        assertThat(proof.proves(told.getFirst().getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(HexFormat.of().parseHex(told.getLast()));
        sha256.update(HexFormat.of().parseHex(revision.fingerprint().hex()));
        assertThat(told.getFirst())
                .startsWith("revision " + revision.sequence() + " " + bridge + " 1 ")
                .endsWith(" " + HexFormat.of().formatHex(sha256.digest()));
        assertThat(archive.log().checkProof(text))
                .isInstanceOfSatisfying(
                        ProofCheck.Proved.class,
                        proved -> assertThat(proved.head()).isInstanceOf(HeadCheck.Continued.class));
        assertThat(archive.log().checkProof(text.replaceFirst("index 1", "index 2")))
                .isInstanceOf(ProofCheck.NotProved.class);
        assertThat(archive.log().checkProof("hej")).isInstanceOf(ProofCheck.Unreadable.class);
    }

    @Test
    void whatIsWithdrawnIsNotProved() {
        archive.ledger().withdraw(bridge, "dom");
        assertThat(archive.log().prove(bridge, 1)).isEmpty();
    }

    @Test
    void tilesMakeTheRootAndHashTheirEntries() {
        byte[] hashes = archive.log().tile(TilePath.parse("0/000.p/4")).orElseThrow();
        List<byte[]> entries = EntryBundle.entriesOf(
                archive.log().tile(TilePath.parse("entries/000.p/4")).orElseThrow());
        assertThat(hashes).hasSize(4 * TreeHash.BYTES);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(hashes).contains(TreeHash.ofEntry(entries.get(i)).bytes());
        }
        assertThat(archive.log().tile(TilePath.parse("0/000.p/5"))).isEmpty();
        assertThat(archive.log().tile(TilePath.parse("entries/001.p/5"))).isEmpty();
    }

    private void reopen() {
        archive.close();
        archive = NewsArchive.at(directory.resolve("archive")).open();
    }

    private void execute(String... statements) throws SQLException {
        Path record = directory.resolve("archive").resolve("archive.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
