package se.nyhetsarkivet.archive.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files are written to the end, whoever interrupts the thread. */
class UninterruptedTest {

    @TempDir
    private Path directory;

    @AfterEach
    void clearTheInterruption() {
        Thread.interrupted();
    }

    private static int write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return channel.write(ByteBuffer.wrap("två".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aThreadThatIsInterruptedBeforeWritesAndStaysSo() throws IOException {
        Path file = directory.resolve("a.txt");
        Thread.currentThread().interrupt();
        assertThat(Uninterrupted.run(() -> write(file))).isEqualTo(4);
        assertThat(file).hasContent("två");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whatIsBrokenOffInTheMiddleIsDoneAnew() throws IOException {
        Path file = directory.resolve("b.txt");
        int[] tries = {0};
        Uninterrupted.run(() -> {
            if (tries[0]++ == 0) {
                Thread.currentThread().interrupt();
            }
            return write(file);
        });
        assertThat(tries[0]).isEqualTo(2);
        assertThat(file).hasContent("två");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aThreadThatNobodyInterruptsIsNotInterruptedAfterwards() throws IOException {
        assertThat(Uninterrupted.run(() -> 1)).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
