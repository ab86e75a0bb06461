package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.files.OtherProcess;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Two processes open the same archive again and again, and do to its lock what lets go of it: never have both of them it open, and
 * what either was told is there.
 */
@Tag("slow")
class TwoProcessesTest {

    private static final int SECONDS = Integer.getInteger("seconds", 6);

    @TempDir
    private Path directory;

    /** Opens the archive when it can, adds, does some harm to the lock, and closes. */
    static final class Rival {

        private Rival() {}

        public static void main(String[] arguments) throws IOException {
            Path archive = Path.of(arguments[0]);
            String name = arguments[1];
            Random random = new Random(Long.parseLong(arguments[2]));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[3]));
            int number = 0;
            while (System.nanoTime() < end) {
                try (NewsArchive open = NewsArchive.at(archive).open()) {
                    mark(archive, "open", true);
                    for (int add = random.nextInt(4); add >= 0; add--) {
                        String id = name + number++;
                        open.add(List.of(NewsItem.builder("Nyhet " + id, PartialDate.parse("2018"))
                                .identifier(id)
                                .build()));
                        System.out.println("added " + id);
                        harm(archive, random);
                    }
                    mark(archive, "open", false);
                } catch (ArchiveException taken) {
                    Thread.onSpinWait();
                }
            }
            System.out.println("end");
        }

        private static void mark(Path archive, String state, boolean begins) throws IOException {
            Path mark = archive.resolveSibling(state);
            try {
                if (begins) {
                    Files.createFile(mark);
                } else {
                    Files.delete(mark);
                }
            } catch (FileAlreadyExistsException both) {
                System.out.println("both have it open");
            }
        }

        private static void harm(Path archive, Random random) throws IOException {
            Path lock = archive.resolve("archive.lock");
            switch (random.nextInt(4)) {
                case 0 -> Files.deleteIfExists(lock);
                case 1 -> {
                    try {
                        NewsArchive.at(archive).open().close();
                        System.out.println("both have it open");
                    } catch (ArchiveException refused) {
                        Thread.onSpinWait();
                    }
                }
                case 2 -> {
                    if (Files.exists(lock)) {
                        Files.readAllBytes(lock);
                    }
                }
                default -> {}
            }
        }
    }

    @Test
    void neverHaveItOpenAtATime() throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Path archive = directory.resolve("archive");
        List<String> told = new ArrayList<>();
        try (OtherProcess first = start(archive, "a", seed);
                OtherProcess second = start(archive, "b", seed + 1)) {
            for (OtherProcess each : List.of(first, second)) {
                String line = each.line();
                while (line != null && !line.equals("end")) {
                    told.add(line);
                    line = each.line();
                }
                assertThat(line).as("seed %d: %s", seed, told).isEqualTo("end");
            }
        }
        assertThat(told).as("seed %d", seed).allMatch(line -> line.startsWith("added "));
        try (NewsArchive open = NewsArchive.at(archive).open()) {
            assertThat(open.overview().items()).as("seed %d", seed).isEqualTo(told.size());
            assertThat(open.verify().differences()).as("seed %d", seed).isEmpty();
        }
    }

    private static OtherProcess start(Path archive, String name, long seed) throws IOException {
        return OtherProcess.start(Rival.class, archive.toString(), name, String.valueOf(seed), String.valueOf(SECONDS));
    }
}
