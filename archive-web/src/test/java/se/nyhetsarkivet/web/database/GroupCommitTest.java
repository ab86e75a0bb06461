package se.nyhetsarkivet.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;

/** Writes of several threads reach the disk together, and each is there when its writer goes on. */
class GroupCommitTest {

    private static final int WRITERS = 8;
    private static final int WRITES = 100;

    @TempDir
    private Path directory;

    private SmallDatabase database;
    private SmallDatabase another;
    private GroupCommit group;

    @BeforeEach
    void open() {
        SmallDatabase.Form form =
                new SmallDatabase.Form("numbers", List.of("CREATE TABLE number (n INTEGER PRIMARY KEY) STRICT"));
        database = SmallDatabase.open(directory.resolve("numbers.sqlite"), form);
        another = SmallDatabase.open(directory.resolve("numbers.sqlite"), form);
        group = new GroupCommit(database);
    }

    @AfterEach
    void close() {
        database.close();
        another.close();
    }

    private long written(int number) {
        return another.transaction(rows -> rows.number("SELECT count(*) FROM number WHERE n = ?", number));
    }

    private int write(int number) {
        return group.transaction(rows -> rows.update("INSERT INTO number (n) VALUES (?)", number));
    }

    @Test
    void whatIsWrittenCanBeReadByOthersWhenItsWriterGoesOn() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Boolean>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> IntStream.range(0, WRITES)
                            .map(write -> writer * WRITES + write)
                            .allMatch(number -> write(number) == 1 && written(number) == 1)))
                    .toList();
            for (Future<Boolean> writer : writers) {
                assertThat(writer.get()).isTrue();
            }
        }
        assertThat(database.<Long>transaction(rows -> rows.number("SELECT count(*) FROM number")))
                .isEqualTo(WRITERS * WRITES);
    }

    @Test
    void whatFailsIsReportedToItsWriterAndLeavesNothingBehind() {
        write(1);
        assertThatThrownBy(() -> group.transaction(rows -> {
                    rows.update("INSERT INTO number (n) VALUES (2)");
                    return rows.update("INSERT INTO number (n) VALUES (1)");
                }))
                .isInstanceOf(ArchiveException.class);
        assertThat(written(2)).isZero();
        write(3);
        assertThat(written(3)).isEqualTo(1);
    }
}
