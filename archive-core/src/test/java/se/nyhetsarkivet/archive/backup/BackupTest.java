package se.nyhetsarkivet.archive.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.seen;
import static se.nyhetsarkivet.archive.News.source;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.store.ImportBatch;

/** An archive can be copied, moved and put back, and what comes back is the same. */
@Tag("slow")
class BackupTest {

    @TempDir
    private Path directory;

    private NewsArchive filled(String name) {
        NewsArchive archive = NewsArchive.at(directory.resolve(name)).open();
        archive.importFrom(source(
                "a.jsonl",
                seen("1", "Bron öppnar i maj", "2018-04-18T08:00:00Z")
                        + seen("1", "Bron öppnar i juni", "2018-04-20T12:00:00Z")
                        + line("2", "Tunneln stängs", "Tunneln stängs för underhåll.")
                        + line("3", "En dom", "Domen gäller en person.")));
        archive.importFrom(source("b.jsonl", line("2", "Tunneln öppnar", "Tunneln är öppen igen.")));
        archive.ledger()
                .undo(archive.importFrom(source("c.jsonl", line("4", "Fel", "Fel fil.")))
                        .number());
        archive.ledger().withdraw(found(archive, "domen"), "Dom i tingsrätten");
        return archive;
    }

    @Test
    void aBackupIsABagThatOtherToolsCanCheck() throws Exception {
        try (NewsArchive archive = filled("archive")) {
            ArchiveBackup.make(directory.resolve("archive"), directory.resolve("backup"), InstantSource.system());
            assertThat(count(archive, "bron")).isEqualTo(1);
        }
        assertValidBag(directory.resolve("backup"));
    }

    @Test
    void aRestoredArchiveIsTheSame() {
        String digest;
        try (NewsArchive archive = filled("archive")) {
            digest = archive.verify().digest();
            ArchiveBackup.make(directory.resolve("archive"), directory.resolve("backup"), InstantSource.system());
            archive.importFrom(source("later.jsonl", line("9", "Senare nyhet", "Efter säkerhetskopian.")));
        }
        Path replaced = ArchiveRestore.restore(
                        directory.resolve("backup"), directory.resolve("archive"), InstantSource.system())
                .orElseThrow();
        assertThat(Files.exists(replaced.resolve("archive.sqlite"))).isTrue();
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open()) {
            Verification verification = archive.verify();
            assertThat(verification.differences()).isEmpty();
            assertThat(verification.digest()).isEqualTo(digest);
            assertThat(count(archive, "senare")).isZero();
            assertThat(archive.ledger().batches()).hasSize(3);
        }
    }

    @Test
    void aBackupIsRestoredWhereThereIsNoArchive() {
        try (NewsArchive archive = filled("archive")) {
            ArchiveBackup.make(directory.resolve("archive"), directory.resolve("backup"), InstantSource.system());
            assertThat(ArchiveRestore.restore(
                            directory.resolve("backup"), directory.resolve("elsewhere"), InstantSource.system()))
                    .isEmpty();
            try (NewsArchive restored =
                    NewsArchive.at(directory.resolve("elsewhere")).open()) {
                assertThat(restored.verify().digest())
                        .isEqualTo(archive.verify().digest());
            }
        }
    }

    @Test
    void filesOfTheProgramAroundTheArchiveAreKeptByName() throws IOException {
        Path archive = directory.resolve("archive");
        filled("archive").close();
        Files.writeString(archive.resolve("opening-hours.txt"), "8–16");
        Files.writeString(archive.resolve("draft.txt"), "not asked for");
        ArchiveBackup.make(
                archive,
                directory.resolve("backup"),
                List.of("opening-hours.txt", "there-is-none.txt"),
                InstantSource.system());
        Path elsewhere = directory.resolve("elsewhere");
        assertThat(ArchiveRestore.restore(directory.resolve("backup"), elsewhere, InstantSource.system()))
                .isEmpty();
        assertThat(elsewhere.resolve("opening-hours.txt")).hasContent("8–16");
        assertThat(elsewhere.resolve("synonyms.txt")).exists();
        assertThat(elsewhere.resolve("draft.txt")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../other/archive.sqlite", "/etc/hosts", "archive.sqlite-wal", "index", "log.key"
            })
    void furtherFilesAreInTheDirectoryItselfAndNotTheArchivesOwn(String name) {
        Path archive = directory.resolve("archive");
        filled("archive").close();
        assertThatThrownBy(() ->
                        ArchiveBackup.make(archive, directory.resolve("backup"), List.of(name), InstantSource.system()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'" + name + "'");
        assertThat(directory.resolve("backup")).doesNotExist();
    }

    @Test
    void aSpoiltOrUnfinishedBackupIsRefusedAndNothingIsLost() throws IOException {
        Path backup = directory.resolve("backup");
        try (NewsArchive archive = filled("archive")) {
            assertThat(archive.overview().items()).isEqualTo(2);
            ArchiveBackup.make(directory.resolve("archive"), backup, InstantSource.system());
        }
        Files.writeString(backup.resolve("data").resolve("archive.sqlite"), "x", StandardOpenOption.APPEND);
        assertRefused(backup, "data/archive.sqlite", "not what it was");
        Files.delete(backup.resolve("data").resolve("archive.sqlite"));
        assertRefused(backup, "lacks the file data/archive.sqlite");
        Files.delete(backup.resolve("manifest-sha256.txt"));
        assertRefused(backup, "was not finished");
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open()) {
            assertThat(archive.overview().items()).isEqualTo(2);
        }
    }

    private void assertRefused(Path backup, String... parts) {
        assertThatThrownBy(() -> ArchiveRestore.restore(backup, directory.resolve("archive"), InstantSource.system()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void anOpenArchiveIsNotRestoredOver() {
        try (NewsArchive archive = filled("archive")) {
            ArchiveBackup.make(directory.resolve("archive"), directory.resolve("backup"), InstantSource.system());
            assertThatThrownBy(() -> ArchiveRestore.restore(
                            directory.resolve("backup"), directory.resolve("archive"), InstantSource.system()))
                    .isInstanceOf(se.nyhetsarkivet.ArchiveInUseException.class);
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    @Test
    void aBackupNeedsAnEmptyDirectory() throws IOException {
        filled("archive").close();
        Path target = Files.createDirectories(directory.resolve("target"));
        Files.writeString(target.resolve("semesterbilder.txt"), "viktigt");
        assertThatThrownBy(() -> ArchiveBackup.make(directory.resolve("archive"), target, InstantSource.system()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void anExportImportedElsewhereGivesAnEqualArchive() throws IOException {
        Path lines = directory.resolve("export.jsonl");
        try (NewsArchive archive = filled("archive");
                OutputStream out = Files.newOutputStream(lines);
                NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            archive.ledger().exportTo(out);
            assertThat(other.importFrom(ImportSource.file(lines)).counts().rejected())
                    .isZero();
            Verification copy = other.verify();
            assertThat(copy.differences()).isEmpty();
            assertThat(copy.digest()).isEqualTo(archive.verify().digest());
            assertThat(other.importFrom(ImportSource.file(lines)).counts())
                    .isEqualTo(new ImportBatch.Counts(0, 0, 5, 0));
        }
    }

    @Test
    void anExportedLineThatWasChangedIsRejected() {
        try (NewsArchive archive = filled("archive");
                NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            var bytes = new java.io.ByteArrayOutputStream();
            archive.ledger().exportTo(bytes);
            String changed =
                    bytes.toString(java.nio.charset.StandardCharsets.UTF_8).replace("i juni", "i juli");
            assertThat(other.importFrom(source("x", changed)).counts().rejected())
                    .isEqualTo(1);
            assertThat(other.ledger().rejections(1).getFirst().reason()).contains("fingerprint");
        }
    }

    @Test
    void aBagCarriesTheItemsAndTheirOriginals() throws Exception {
        Path bag = directory.resolve("bag");
        try (NewsArchive archive = filled("archive")) {
            archive.ledger().exportBag(bag);
        }
        assertValidBag(bag);
        try (var files = Files.walk(bag.resolve("data").resolve("originals"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
        assertThat(Files.readAllLines(bag.resolve("data").resolve("originals.csv")))
                .first()
                .asString()
                .endsWith("sha256,path,source,batch,bytes");
        assertThat(Files.readString(bag.resolve("data").resolve("originals.csv")))
                .contains(",a.jsonl,a.jsonl,1,", ",b.jsonl,b.jsonl,2,", ",c.jsonl,c.jsonl,3,");
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            other.importFrom(ImportSource.file(bag.resolve("data").resolve("items.jsonl")));
            assertThat(count(other, "bron")).isEqualTo(1);
        }
    }

    /** By the Library of Congress's own implementation. */
    private static void assertValidBag(Path directory) throws Exception {
        Bag bag = new BagReader().read(directory);
        assertThat(bag.getVersion().toString()).isEqualTo("1.0");
        try (BagVerifier verifier = new BagVerifier()) {
            assertThatCode(() -> verifier.isValid(bag, false)).doesNotThrowAnyException();
        }
    }
}
