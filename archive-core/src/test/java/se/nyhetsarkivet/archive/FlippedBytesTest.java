package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.verification.ArchiveVerification;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/**
 * One random byte of a copy of an archive is changed, and opening or verifying it says so, unless the byte carries no meaning.
 * {@code -Dflips=1000} does it so often; {@code -Dtest.seed=N} repeats a run.
 */
@Tag("slow")
class FlippedBytesTest {

    private static final int FLIPS = Integer.getInteger("flips", Seeds.times(160));
    private static final int ITEMS = 400;

    /** What a revision says and which it is; the other columns have no checksum of their own. */
    private static final String TEXTS = "SELECT sequence, item, number, fingerprint, content FROM revision";

    @TempDir
    private Path directory;

    private Path whole = Path.of("");
    /** With what was written last in the record's log. */
    private Path unfinished = Path.of("");

    private List<String> texts = List.of();
    private List<String> textsOfUnfinished = List.of();

    @BeforeEach
    void fill() throws IOException, SQLException {
        whole = directory.resolve("whole");
        unfinished = directory.resolve("unfinished");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append(News.line("n" + i, "Nyhet " + i, ("Kommunen bygger bro nummer " + i + ". ").repeat(20)));
        }
        try (NewsArchive archive = NewsArchive.at(whole).open()) {
            archive.importFrom(News.source("news.jsonl", lines.toString()));
            archive.importFrom(News.source("later.jsonl", News.line("n1", "Nyhet 1 ändrad", "Ny text.")));
            copy(whole, unfinished);
        }
        texts = texts(whole);
        Path another = directory.resolve("another");
        copy(unfinished, another);
        textsOfUnfinished = texts(another);
    }

    @Test
    void eachIsTold() throws IOException, SQLException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        int told = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            boolean log = flip % 4 == 3;
            Path copy = directory.resolve("copy");
            copy(log ? unfinished : whole, copy);
            Path file = fileToDamage(copy, flip % 4, random);
            long at = flip(file, random);
            String run = "seed %d, flip %d: byte %d of %s".formatted(seed, flip, at, copy.relativize(file));
            if (isTold(copy)) {
                told++;
            } else {
                assertThat(flip % 4).as(run + " was not told").isNotIn(1, 2);
                assertThat(texts(copy)).as(run).isEqualTo(log ? textsOfUnfinished : texts);
            }
            deleteAll(copy);
        }
        System.out.printf("%d of %d changed bytes were told; the others carry no text%n", told, FLIPS);
        assertThat(told).isGreaterThan(FLIPS / 2);
    }

    private static Path fileToDamage(Path copy, int kind, Random random) throws IOException {
        Path place = copy.resolve(List.of("archive.sqlite", "index", "originals", "archive.sqlite-wal")
                .get(kind));
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
            return all.get(random.nextInt(all.size()));
        }
    }

    private static long flip(Path file, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = random.nextLong(bytes.length());
            bytes.seek(at);
            int value = bytes.read();
            bytes.seek(at);
            bytes.write(value ^ (1 + random.nextInt(255)));
            return at;
        }
    }

    private static boolean isTold(Path archive) {
        List<String> messages = new ArrayList<>();
        try (NewsArchive open = NewsArchive.at(archive).messages(messages::add).open()) {
            return !open.verify().isSound() || !messages.isEmpty();
        } catch (ArchiveException refused) {
            return true;
        }
    }

    @Test
    void aPageOfTheRecordIsLostAndAllOthersAreVerifiedExportedAndIndexed() throws IOException, SQLException {
        Path copy = directory.resolve("copy");
        copy(whole, copy);
        try (RandomAccessFile bytes =
                new RandomAccessFile(copy.resolve("archive.sqlite").toFile(), "rw")) {
            bytes.seek(bytes.length() / 2 / 4096 * 4096);
            bytes.write(new byte[4096]);
        }
        Path export = directory.resolve("export.jsonl");
        try (NewsArchive archive = NewsArchive.at(copy).open()) {
            Verification found = archive.verify();
            assertThat(found.differences()).anyMatch(sentence -> sentence.contains("cannot be read from the record"));
            archive.rebuildIndex();
            assertThat(News.count(archive, "kommunen")).isBetween(1L, ITEMS - 1L);
            assertThat(archive.ledger().exportTo(Files.newOutputStream(export)))
                    .isNotEmpty()
                    .allMatch(sentence -> sentence.startsWith("item "));
            assertThat(Files.readAllLines(export)).isNotEmpty();
            assertThat(ArchiveBackup.make(copy, directory.resolve("backup"), InstantSource.system()))
                    .isNotEmpty();
        } catch (ArchiveException refused) {
            // A copy of a record that cannot be copied is refused, which is told too.
            assertThat(refused).hasMessageContaining("damaged");
        }
    }

    @Test
    void aTextThatIsNoJsonAnyMoreIsNamed() throws IOException, SQLException {
        Path copy = directory.resolve("copy");
        copy(whole, copy);
        String item;
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("archive.sqlite"));
                Statement statement = record.createStatement()) {
            statement.executeUpdate("DROP TRIGGER revision_is_never_changed");
            statement.executeUpdate("UPDATE revision SET content = '{' || content WHERE sequence = 7");
            try (ResultSet row = statement.executeQuery("SELECT item FROM revision WHERE sequence = 7")) {
                item = row.getString(1);
            }
        }
        try (NewsArchive archive = NewsArchive.at(copy).open()) {
            assertThat(archive.verify().differences()).anyMatch(sentence -> sentence.contains(item));
            archive.rebuildIndex();
            assertThat(News.count(archive, "kommunen")).isEqualTo(ITEMS - 2);
            Path export = directory.resolve("export.jsonl");
            assertThat(archive.ledger().exportTo(Files.newOutputStream(export)))
                    .singleElement()
                    .asString()
                    .contains(item);
            assertThat(Files.readAllLines(export)).hasSize(ITEMS);
            assertThat(ArchiveBackup.make(copy, directory.resolve("backup"), InstantSource.system()))
                    .anyMatch(sentence -> sentence.contains(item));
            assertThat(archive.changes().in(RecordedChange.Range.after(0, ITEMS)))
                    .hasSize(ITEMS - 1);
            assertThat(archive.ledger().verifications()).isNotEmpty().allMatch(check -> !check.isSound());
        }
    }

    @Test
    void aDamagedIndexIsToldAndBuiltAnewAndTheNextVerificationIsSound() throws IOException {
        Path copy = directory.resolve("copy");
        copy(whole, copy);
        Path largest;
        try (Stream<Path> files = Files.walk(copy.resolve("index"))) {
            largest = files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(largest.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(new byte[64]);
        }
        try (NewsArchive archive = NewsArchive.at(copy).open()) {
            assertThat(archive.verify().differences())
                    .anyMatch(sentence -> sentence.contains("index") && sentence.contains("damaged"));
            assertThat(archive.verify().differences()).isEmpty();
            assertThat(News.count(archive, "kommunen")).isEqualTo(ITEMS - 1);
        }
    }

    @Test
    void anArchiveIsVerifiedBesideTheProcessThatHasItOpen() {
        try (NewsArchive archive = NewsArchive.at(whole).open()) {
            Verification beside = ArchiveVerification.beside(whole, Verification.Part.ALL, InstantSource.system());
            assertThat(beside.differences()).isEmpty();
            assertThat(beside).isEqualTo(archive.verify());
            assertThat(archive.ledger().verifications()).hasSize(2);
        }
    }

    @Test
    void partsTogetherAreTheWhole() {
        try (NewsArchive archive = NewsArchive.at(whole).open()) {
            long revisions = 0;
            for (int part = 1; part <= 7; part++) {
                Verification found = archive.verify(new Verification.Part(part, 7));
                assertThat(found.differences()).isEmpty();
                revisions += found.revisions();
            }
            assertThat(revisions).isEqualTo(archive.verify().revisions()).isEqualTo(ITEMS + 1);
            assertThat(archive.ledger().verifications()).hasSize(8);
        }
    }

    private static List<String> texts(Path archive) throws SQLException {
        try (SqliteStore opened = SqliteStore.open(archive.resolve("archive.sqlite"), InstantSource.system())) {
            opened.counts();
        }
        List<String> rows = new ArrayList<>();
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + archive.resolve("archive.sqlite"));
                Statement statement = record.createStatement();
                ResultSet row = statement.executeQuery(TEXTS)) {
            while (row.next()) {
                rows.add(row.getLong(1) + row.getString(2) + row.getLong(3) + row.getString(4) + row.getString(5));
            }
        }
        return rows;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
