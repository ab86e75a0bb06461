package se.nyhetsarkivet.web.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.web.access.account.AccountDatabase;
import se.nyhetsarkivet.web.access.account.AuditStore;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.startup.Fixity;
import se.nyhetsarkivet.web.upkeep.backup.BackupProperties;
import se.nyhetsarkivet.web.upkeep.backup.Backups;
import se.nyhetsarkivet.web.upkeep.backup.MadeBackup;
import se.nyhetsarkivet.web.upkeep.job.Upkeep;
import se.nyhetsarkivet.web.upkeep.job.UpkeepJob;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState;

/** Verifications and backups as they go on in the application, with a real archive. Nobody looks at them meanwhile. */
@Tag("slow")
class UpkeepTest {

    private static final Acting WHO = new Acting("berit", "account", "administrator", "192.0.2.7");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T02:10:00Z"));
    private static final int ITEMS = 600;
    private static final int PATIENCE = 60_000;

    private final Path directory;
    private final NewsArchive archive;
    private final AccountDatabase accounts;
    private final AuditStore audit;
    private final Backups backups;
    private final Upkeep upkeep;

    UpkeepTest(@TempDir Path directory) {
        this.directory = directory;
        archive = NewsArchive.at(directory.resolve("archive")).open();
        String lines = IntStream.range(0, ITEMS)
                .mapToObj(number ->
                        "{\"headline\":\"Besked %1$d\",\"datePublished\":\"2018-04-23\",\"identifier\":\"b-%1$d\"}%n"
                                .formatted(number))
                .collect(Collectors.joining());
        archive.importFrom(ImportSource.of(
                "besked.jsonl", () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))));
        accounts = AccountDatabase.open(directory.resolve("accounts.db"), CLOCK);
        audit = new AuditStore(accounts);
        backups = backups(directory.resolve("kopior").toString());
        upkeep = new Upkeep(archive, backups, audit, CLOCK);
    }

    private Backups backups(String below) {
        return new Backups(archive, directory.resolve("archive"), new BackupProperties(below), CLOCK);
    }

    @AfterEach
    void close() {
        upkeep.close();
        accounts.close();
        archive.close();
    }

    private static UpkeepState.Outcome outcome(Upkeep upkeep) {
        UpkeepJob job = upkeep.latest().orElseThrow();
        for (int waited = 0; job.end().isEmpty() && waited < PATIENCE; waited += 10) {
            pause();
        }
        return job.end().orElseThrow().outcome();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> acts() {
        return audit
                .latest(new AuditFilter("berit", "", Optional.empty(), Optional.empty()), Long.MAX_VALUE, 10)
                .stream()
                .map(line -> line.act() + " " + line.what().subject())
                .toList();
    }

    @Test
    void theWholeArchiveIsReadAndTheLedgerKnowsIt() {
        assertThat(upkeep.verify(WHO)).isTrue();
        assertThat(outcome(upkeep)).isEqualTo(new UpkeepState.Checked(Fixity.PARTS, Fixity.PARTS, ITEMS, 0, List.of()));
        Fixity fixity = new Fixity(archive.ledger().verifications());
        assertThat(fixity.verifications()).hasSize(Fixity.PARTS);
        assertThat(fixity.wholeSince()).isPresent();
        assertThat(acts()).containsExactly("archive.verify ");
    }

    @Test
    void damageIsCountedAndTold() throws IOException {
        Path original;
        try (var files = Files.walk(directory.resolve("archive/originals"))) {
            original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.write(original, new byte[] {0, 1, 2}, StandardOpenOption.TRUNCATE_EXISTING);
        upkeep.verify(WHO);
        UpkeepState.Checked checked = (UpkeepState.Checked) outcome(upkeep);
        assertThat(checked.differences()).isPositive();
        assertThat(checked.first()).isNotEmpty();
        assertThat(new Fixity(archive.ledger().verifications()).damage()).hasSize(1);
    }

    @Test
    void oneThingGoesOnAtATimeAndWhatIsStoppedKeepsWhatWasRead() {
        assertThat(upkeep.verify(WHO)).isTrue();
        boolean second = upkeep.backUp(WHO);
        UpkeepJob job = upkeep.latest().orElseThrow();
        upkeep.cancel(job, WHO);
        UpkeepState.Checked checked = (UpkeepState.Checked) outcome(upkeep);
        assertThat(second).isFalse();
        assertThat(checked.parts()).isLessThan(Fixity.PARTS);
        assertThat(archive.ledger().verifications()).hasSize(checked.parts());
        assertThat(acts()).containsExactly("archive.cancel archive.verify", "archive.verify ");
        assertThat(upkeep.verify(WHO)).isTrue();
        outcome(upkeep);
    }

    @Test
    void aBackupIsMadeVerifiedListedAndCanBeRestored() {
        String digest = archive.verify().digest();
        assertThat(upkeep.backUp(WHO)).isTrue();
        Path made = directory.resolve("kopior/2026-11-25_03.10.00");
        UpkeepState.Copied copied = (UpkeepState.Copied) outcome(upkeep);
        assertThat(copied.directory()).isEqualTo(made);
        assertThat(copied.differences()).isEmpty();
        assertThat(copied.bytes()).isGreaterThan(10_000);
        upkeep.backUp(WHO);
        assertThat(((UpkeepState.Copied) outcome(upkeep)).directory())
                .isEqualTo(directory.resolve("kopior/2026-11-25_03.10.00-2"));
        assertThat(backups.made())
                .extracting(MadeBackup::state)
                .containsExactly(MadeBackup.State.SOUND, MadeBackup.State.SOUND);
        assertThat(acts()).contains("archive.backup " + made);
        ArchiveRestore.restore(made, directory.resolve("restored"), CLOCK);
        try (NewsArchive restored =
                NewsArchive.at(directory.resolve("restored")).open()) {
            assertThat(restored.verify().digest()).isEqualTo(digest);
        }
    }

    @Test
    void withTooLittleRoomNothingIsBegun() {
        Upkeep little = new Upkeep(archive, backups.measuredBy(disk -> 1_000), audit, CLOCK);
        little.backUp(WHO);
        UpkeepState.NoRoom noRoom = (UpkeepState.NoRoom) outcome(little);
        little.close();
        assertThat(noRoom.room().usableBytes()).isEqualTo(1_000);
        assertThat(noRoom.room().neededBytes()).isGreaterThan(100_000);
        assertThat(directory.resolve("kopior")).doesNotExist();
    }

    @Test
    void nothingIsLeftOfABackupThatCannotBeMade() throws IOException {
        Path below = directory.resolve("kopior");
        Path other = Files.createDirectories(below.resolve("2026-01-01_00.00.00"));
        Files.writeString(other.resolve("annat.txt"), "annat");
        Files.createDirectories(below.resolve("semester"));
        Path target = backups.free(below);
        assertThatThrownBy(() -> backups.make(target, step -> {
                    if (step == ArchiveBackup.Step.COPYING_ORIGINALS) {
                        throw new ArchiveException("The disk is full.");
                    }
                }))
                .hasMessage("The disk is full.");
        assertThat(target).doesNotExist();
        assertThat(other.resolve("annat.txt")).exists();
        assertThat(backups.made()).extracting(MadeBackup::state).containsExactly(MadeBackup.State.UNFINISHED);
    }

    @Test
    void whatIsNoDirectoryIsAnOutcomeAndNoEnd() throws IOException {
        Path file = Files.writeString(directory.resolve("fil"), "");
        Upkeep wrong = new Upkeep(archive, backups(file.toString()), audit, CLOCK);
        wrong.backUp(WHO);
        assertThat(outcome(wrong)).isInstanceOf(UpkeepState.Failed.class);
        assertThat(wrong.verify(WHO)).isTrue();
        outcome(wrong);
        wrong.close();
    }

    @Test
    void withoutADirectoryThereIsNoBackup() {
        Upkeep without = new Upkeep(archive, backups("  "), audit, CLOCK);
        assertThatThrownBy(() -> without.backUp(WHO))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("archive.backup.directory");
        without.close();
    }
}
