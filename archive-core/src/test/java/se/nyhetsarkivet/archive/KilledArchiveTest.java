package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/**
 * A process that imports, edits, undoes, withdraws, backs up, restores and rebuilds is killed at random moments: what it acknowledged
 * is there, and the archive is sound. The thread that does it is interrupted at random too. {@code -Dkills=500} kills so often;
 * {@code -Dtest.seed=N} repeats a run.
 */
@Tag("slow")
class KilledArchiveTest {

    private static final int KILLS = Integer.getInteger("kills", Seeds.times(50));
    private static final int MOST_MILLISECONDS = 700;
    private static final int MOST_WORKS = 1_000;
    private static final int LONGEST_CALM = 200;
    private static final String TOLD = "told.txt";
    private static final String ERRORS = "errors.txt";
    private static final int FILES = 4;
    private static final int EDITED = 50;
    /** More than are stored at once, so that an import can be killed half-way. */
    private static final int RECORDS = 1_500;

    /** Revisions that an undone batch still has without a reason, or that one has lost that was not undone. */
    private static final String HALF_UNDONE = "SELECT count(*) FROM revision r JOIN batch b ON b.number = r.batch"
            + " WHERE (b.undone_at IS NOT NULL) <> EXISTS (SELECT 1 FROM retraction t WHERE t.revision = r.sequence)"
            + " AND NOT EXISTS (SELECT 1 FROM undo_exception e WHERE e.batch = r.batch AND e.item = r.item)";
    /** Revisions of an edit that was not completed, and edits that lack some. */
    private static final String HALF_EDITED = "SELECT count(*) FROM batch b WHERE b.reason IS NOT NULL"
            + " AND (b.finished_at IS NULL OR b.changed <> (SELECT count(*) FROM revision r WHERE r.batch = b.number))";
    /** Texts of erased items, and items without a text that were not erased. */
    private static final String HALF_ERASED = "SELECT count(*) FROM revision r WHERE (r.content = '')"
            + " <> EXISTS (SELECT 1 FROM withdrawal w WHERE w.item = r.item AND w.kind = 'erased')";

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatStillWaits() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The process that is killed. It opens an archive of its own to be warm, waits for a byte, and then writes a line when something is done. */
    static final class Worker {

        private final Path directory;
        private final Random random;
        private NewsArchive archive;

        private Worker(Path directory, long seed) {
            this.directory = directory;
            this.random = new Random(seed);
            this.archive = NewsArchive.at(directory.resolve("archive")).open();
        }

        public static void main(String[] arguments) throws IOException {
            NewsArchive.at(Path.of(arguments[2])).open().close();
            if (System.in.read() < 0) {
                return;
            }
            Worker worker = new Worker(Path.of(arguments[0]), Long.parseLong(arguments[1]));
            tell("ready");
            interruptNowAndThen(Thread.currentThread(), new Random(Long.parseLong(arguments[1])));
            // Far more than there is time for; a process that nobody kills ends all the same.
            for (int works = 0; works < MOST_WORKS; works++) {
                try {
                    worker.work();
                } catch (ArchiveException interrupted) {
                    // It was not acknowledged.
                }
                Thread.interrupted();
            }
        }

        /** As a server does with requests that are cancelled. */
        private static void interruptNowAndThen(Thread thread, Random random) {
            Thread.ofPlatform().daemon().start(() -> {
                while (thread.isAlive()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_CALM)));
                    thread.interrupt();
                }
            });
        }

        private static void tell(String line) {
            System.out.println(line);
            System.out.flush();
        }

        private void work() {
            switch (random.nextInt(10)) {
                case 0 -> undo();
                case 1 -> withdraw();
                case 2 -> archive.rebuildIndex();
                case 3 -> backUp();
                case 4 -> restore();
                case 5, 6 -> edit();
                default -> importOne();
            }
        }

        private void importOne() {
            Path news = directory.resolve("news-" + random.nextInt(FILES) + ".jsonl");
            tell("imported " + archive.importFrom(ImportSource.file(news)).number());
        }

        private void undo() {
            List<ImportBatch> batches = archive.ledger().batches().stream()
                    .filter(batch -> batch.undoneAt().isEmpty())
                    .toList();
            if (!batches.isEmpty()) {
                long batch = batches.get(random.nextInt(batches.size())).number();
                archive.ledger().undo(batch);
                tell("undone " + batch);
            }
        }

        private void withdraw() {
            archive
                    .search(SearchRequest.of("nyhet")
                            .withPage(random.nextInt(10))
                            .withSize(1))
                    .hits()
                    .stream()
                    .map(hit -> hit.id())
                    .findFirst()
                    .ifPresent(id -> {
                        if (random.nextBoolean()) {
                            archive.ledger().erase(id, "prov");
                            tell("erased " + id);
                        } else {
                            archive.ledger().withdraw(id, "prov");
                            tell("withdrawn " + id);
                        }
                    });
        }

        private void edit() {
            List<ItemId> some =
                    archive
                            .search(SearchRequest.of("nyhet")
                                    .withPage(random.nextInt(10))
                                    .withSize(EDITED))
                            .hits()
                            .stream()
                            .map(hit -> hit.id())
                            .toList();
            if (!some.isEmpty()) {
                ArchiveLedger.BulkEdit edit =
                        new ArchiveLedger.BulkEdit(Optional.of("Avsändare " + random.nextInt()), List.of(), List.of());
                ImportBatch batch =
                        archive.ledger().edit(some, edit, "prov", Actor.UNKNOWN, ArchiveLedger.BulkEditProgress.NONE);
                tell("edited " + batch.number());
            }
        }

        private void backUp() {
            Path target = directory.resolve("backup-" + System.nanoTime());
            ArchiveBackup.make(directory.resolve("archive"), target, InstantSource.system());
            tell("backedup " + target.getFileName());
        }

        private void restore() {
            Path target = directory.resolve("moved-" + System.nanoTime());
            ArchiveBackup.make(directory.resolve("archive"), target, InstantSource.system());
            tell("backedup " + target.getFileName());
            archive.close();
            try {
                ArchiveRestore.restore(target, directory.resolve("archive"), InstantSource.system());
                tell("restored");
            } finally {
                reopen();
            }
        }

        /** An interrupt keeps an archive from being opened, and nothing else. */
        private void reopen() {
            boolean open = false;
            while (!open) {
                Thread.interrupted();
                try {
                    archive = NewsArchive.at(directory.resolve("archive")).open();
                    open = true;
                } catch (ArchiveException interrupted) {
                    // The next try.
                }
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndTheArchiveIsSound() throws IOException, InterruptedException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int file = 0; file < FILES; file++) {
            writeNews(file);
        }
        List<String> acknowledged = new ArrayList<>();
        Waiting next = start(0, random.nextLong());
        for (int kill = 0; kill < KILLS; kill++) {
            Waiting worker = next;
            next = start(kill + 1, random.nextLong());
            acknowledged.addAll(worker.runAndKill(random.nextInt(MOST_MILLISECONDS)));
            deleteAll(worker.own());
            check(acknowledged, "seed %d, kill %d".formatted(seed, kill));
        }
        assertThat(acknowledged).as("the work goes on between the kills").hasSizeGreaterThan(KILLS / 2);
        finishInterruptedImports("seed %d".formatted(seed));
    }

    private void check(List<String> acknowledged, String run) throws IOException {
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open()) {
            assertThat(archive.verify().differences()).as(run).isEmpty();
            for (String line : acknowledged) {
                String subject = line.substring(line.indexOf(' ') + 1);
                switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
                    case "imported" -> {
                        ImportBatch batch = archive.ledger().batch(Long.parseLong(subject));
                        assertThat(batch.finishedAt()).as("%s: %s", run, line).isPresent();
                        assertThat(batch.counts().records())
                                .as("%s: %s", run, line)
                                .isEqualTo(RECORDS);
                    }
                    case "edited" -> {
                        ImportBatch batch = archive.ledger().batch(Long.parseLong(subject));
                        assertThat(batch.reason()).as("%s: %s", run, line).contains("prov");
                        assertThat(batch.finishedAt()).as("%s: %s", run, line).isPresent();
                    }
                    case "undone" ->
                        assertThat(archive.ledger()
                                        .batch(Long.parseLong(subject))
                                        .undoneAt())
                                .as("%s: %s", run, line)
                                .isPresent();
                    case "withdrawn" ->
                        assertThat(archive.history(new ItemId(subject)).tombstone())
                                .as("%s: %s", run, line)
                                .isPresent();
                    case "erased" ->
                        assertThat(archive.history(new ItemId(subject)).tombstone())
                                .as("%s: %s", run, line)
                                .hasValueSatisfying(tombstone ->
                                        assertThat(tombstone.kind()).isEqualTo(Tombstone.Kind.ERASED));
                    default -> {}
                }
            }
        }
        assertNothingIsHalfDone(directory.resolve("archive"), run);
        checkBackups(acknowledged, run);
    }

    private static void assertNothingIsHalfDone(Path archive, String run) {
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + archive.resolve("archive.sqlite"));
                Statement statement = record.createStatement()) {
            assertThat(statement.executeQuery(HALF_UNDONE).getLong(1)).as(run).isZero();
            assertThat(statement.executeQuery(HALF_EDITED).getLong(1)).as(run).isZero();
            assertThat(statement.executeQuery(HALF_ERASED).getLong(1)).as(run).isZero();
        } catch (SQLException failure) {
            throw new AssertionError(run, failure);
        }
    }

    /** A backup is complete and can be restored, or it has no manifest and was not acknowledged. */
    private void checkBackups(List<String> acknowledged, String run) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path backup : files.filter(KilledArchiveTest::isBackup).toList()) {
                boolean complete = Files.exists(backup.resolve("manifest-sha256.txt"));
                if (complete) {
                    assertRestores(backup, run);
                }
                assertThat(complete || !acknowledged.contains("backedup " + backup.getFileName()))
                        .as("%s: %s", run, backup)
                        .isTrue();
                deleteAll(backup);
            }
        }
    }

    /** The restored record says of itself that it is sound; its index is made from it and needs no test here. */
    private void assertRestores(Path backup, String run) throws IOException {
        Path restored = directory.resolve("restored");
        ArchiveRestore.restore(backup, restored, InstantSource.system());
        try (SqliteStore store = SqliteStore.open(restored.resolve("archive.sqlite"), InstantSource.system())) {
            assertThat(store.inconsistencies()).as("%s: %s", run, backup).isEmpty();
        }
        assertNothingIsHalfDone(restored, run);
        deleteAll(restored);
    }

    private static boolean isBackup(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("backup-") || name.startsWith("moved-");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private void finishInterruptedImports(String run) {
        try (NewsArchive archive = NewsArchive.at(directory.resolve("archive")).open()) {
            for (ImportBatch batch : archive.ledger().batches()) {
                if (batch.finishedAt().isEmpty() && batch.undoneAt().isEmpty()) {
                    Path news = directory.resolve(batch.source().name());
                    ImportBatch finished = archive.importFrom(ImportSource.file(news));
                    assertThat(finished.number()).as(run).isEqualTo(batch.number());
                    assertThat(finished.counts().records()).as(run).isEqualTo(RECORDS);
                }
            }
            assertThat(archive.verify().differences()).as(run).isEmpty();
        }
    }

    /** A process that waits to be let go, with the files that it writes. */
    private record Waiting(Process process, Path own) {

        /** What it acknowledged before it was killed. */
        List<String> runAndKill(int milliseconds) throws IOException, InterruptedException {
            Path told = own.resolve(TOLD);
            try (OutputStream start = process.getOutputStream()) {
                start.write('\n');
            }
            while (process.isAlive() && !Files.readString(told).startsWith("ready")) {
                Thread.sleep(5);
            }
            Thread.sleep(milliseconds);
            assertThat(process.isAlive())
                    .as("%s", Files.readString(own.resolve(ERRORS)))
                    .isTrue();
            process.destroyForcibly().waitFor();
            String lines = Files.readString(told);
            // A line that was cut off by the kill acknowledges nothing.
            return lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList();
        }
    }

    /** Started while the one before works, since to start takes longer than to work. */
    private Waiting start(int number, long seed) throws IOException {
        Path own = Files.createDirectory(directory.resolve("worker-" + number));
        Path told = Files.createFile(own.resolve(TOLD));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        // SQLite's library is unpacked there, and a killed process leaves it behind.
                        "-Djava.io.tmpdir=" + own,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        Worker.class.getName(),
                        directory.toString(),
                        String.valueOf(seed),
                        own.resolve("warm").toString())
                .redirectError(own.resolve(ERRORS).toFile())
                .redirectOutput(told.toFile())
                .start();
        started.add(process);
        return new Waiting(process, own);
    }

    /** The files have items in common, each in the words of its own. */
    private void writeNews(int file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            lines.append(News.line(String.valueOf(file * RECORDS / 2 + i), "Nyhet " + i, "Ur fil " + file + "."));
        }
        Files.writeString(directory.resolve("news-" + file + ".jsonl"), lines);
    }
}
