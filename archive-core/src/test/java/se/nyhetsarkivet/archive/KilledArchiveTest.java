package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.export.BagCheck;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * A process that imports, undoes, withdraws, backs up, restores and rebuilds is killed at random moments: what it acknowledged
 * is there, and the archive is sound. {@code -Dkills=500} kills so often; {@code -Dtest.seed=N} repeats a run.
 */
class KilledArchiveTest {

    private static final int KILLS = Integer.getInteger("kills", 40);
    private static final int MOST_MILLISECONDS = 1_200;
    private static final int FILES = 4;
    private static final int RECORDS = 400;

    @TempDir
    private Path directory;

    /** The process that is killed; it writes a line when something is done. */
    static final class Worker {

        private final Path directory;
        private final Random random;
        private NewsArchive archive;

        private Worker(Path directory, long seed) {
            this.directory = directory;
            this.random = new Random(seed);
            this.archive = NewsArchive.open(directory.resolve("archive"));
        }

        public static void main(String[] arguments) {
            Worker worker = new Worker(Path.of(arguments[0]), Long.parseLong(arguments[1]));
            tell("ready");
            while (true) {
                worker.work();
            }
        }

        private static void tell(String line) {
            System.out.println(line);
            System.out.flush();
        }

        private void work() {
            switch (random.nextInt(8)) {
                case 0 -> undo();
                case 1 -> withdraw();
                case 2 -> archive.rebuildIndex();
                case 3 -> backUp();
                case 4 -> restore();
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
                        } else {
                            archive.ledger().withdraw(id, "prov");
                        }
                        tell("withdrawn " + id);
                    });
        }

        private void backUp() {
            Path target = directory.resolve("backup-" + System.nanoTime());
            ArchiveBackup.make(directory.resolve("archive"), target);
            tell("backedup " + target.getFileName());
        }

        private void restore() {
            Path target = directory.resolve("moved-" + System.nanoTime());
            ArchiveBackup.make(directory.resolve("archive"), target);
            tell("backedup " + target.getFileName());
            archive.close();
            ArchiveRestore.restore(target, directory.resolve("archive"));
            archive = NewsArchive.open(directory.resolve("archive"));
            tell("restored");
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
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(runAndKill(random.nextLong(), random.nextInt(MOST_MILLISECONDS)));
            check(acknowledged, "seed %d, kill %d".formatted(seed, kill));
        }
        assertThat(acknowledged).as("the work goes on between the kills").hasSizeGreaterThan(KILLS / 2);
        finishInterruptedImports();
    }

    private void check(List<String> acknowledged, String run) throws IOException {
        try (NewsArchive archive = NewsArchive.open(directory.resolve("archive"))) {
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
                    default -> {}
                }
            }
        }
        checkBackups(acknowledged);
    }

    /** A backup is complete, or it has no manifest and was not acknowledged. */
    private void checkBackups(List<String> acknowledged) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path backup : files.filter(KilledArchiveTest::isBackup).toList()) {
                boolean complete = Files.exists(backup.resolve("manifest-sha256.txt"));
                if (complete) {
                    BagCheck.check(backup);
                }
                assertThat(complete || !acknowledged.contains("backedup " + backup.getFileName()))
                        .isTrue();
                deleteAll(backup);
            }
        }
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

    private void finishInterruptedImports() {
        try (NewsArchive archive = NewsArchive.open(directory.resolve("archive"))) {
            for (ImportBatch batch : archive.ledger().batches()) {
                if (batch.finishedAt().isEmpty() && batch.undoneAt().isEmpty()) {
                    Path news = directory.resolve(batch.source().name());
                    ImportBatch finished = archive.importFrom(ImportSource.file(news));
                    assertThat(finished.number()).isEqualTo(batch.number());
                    assertThat(finished.counts().records()).isEqualTo(RECORDS);
                }
            }
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    /** What the process acknowledged before it was killed. */
    private List<String> runAndKill(long seed, int milliseconds) throws IOException, InterruptedException {
        Path told = directory.resolve("told.txt");
        Path errors = directory.resolve("errors.txt");
        Process worker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        Worker.class.getName(),
                        directory.toString(),
                        String.valueOf(seed))
                .redirectError(errors.toFile())
                .redirectOutput(told.toFile())
                .start();
        while (worker.isAlive() && !Files.readString(told).startsWith("ready")) {
            Thread.sleep(10);
        }
        Thread.sleep(milliseconds);
        assertThat(worker.isAlive()).as("%s", Files.readString(errors)).isTrue();
        worker.destroyForcibly().waitFor();
        String lines = Files.readString(told);
        // A line that was cut off by the kill acknowledges nothing.
        return lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList();
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
