package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/**
 * Documents of every format, cut off and with bytes changed, put in and taken out. Whatever is wrong with a document, its
 * reading ends, soon, and says in words what is wrong.
 *
 * <p>{@code -Dformats.folder=FOLDER}, or the environment variable {@code FORMATS_FOLDER}, names a folder whose files are
 * damaged too.
 */
@Tag("slow")
class DamagedDocumentsTest {

    private static final int CASES_PER_SAMPLE = 160;
    private static final int CASES_PER_FILE = 2;
    private static final int MAX_FILE_BYTES = 2 * 1024 * 1024;
    private static final Duration ENOUGH = Duration.ofSeconds(5);
    private static final String[] NO_REASON = {"Exception", "(null)"};
    private static final String TRICKY = "<>&;\"'{}[],:\\\n\r\t =/!-\u0000\u0001\u007f\u00e5\u00ff09PKxX";

    @Test
    void everyFormatHasASampleThatIsReadWhole() {
        Samples.all()
                .forEach((format, bytes) -> assertThat(Readings.items(Readings.of(format, bytes, ReadOptions.NONE)))
                        .as(format)
                        .isNotEmpty());
    }

    @Test
    void noDamageToADocumentStopsTheProgramOrGoesUntold() {
        Map<String, byte[]> samples = Samples.all();
        Seeds.run(
                CASES_PER_SAMPLE,
                random -> samples.forEach((format, bytes) -> readsToAnEnd(format, damaged(bytes, random))));
    }

    @Test
    void norDoesDamageToOtherPeoplesDocuments() throws IOException {
        List<Path> files = new ArrayList<>();
        String folder = System.getProperty("formats.folder", System.getenv("FORMATS_FOLDER"));
        if (folder != null) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, MAX_FILE_BYTES));
            Seeds.run(CASES_PER_FILE, random -> readsToAnEnd(file.toString(), damaged(beginning, random)));
        }
    }

    private static void readsToAnEnd(String name, byte[] bytes) {
        try {
            ProcessorTime.bound(ENOUGH, name, () -> read(bytes));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
            throw new AssertionError("reading a damaged document failed: " + name, escaped);
        }
    }

    private static void read(byte[] bytes) {
        SourceDocument document = SourceDocument.of("damaged", () -> new ByteArrayInputStream(bytes));
        try (DocumentOpener.Opened opened = new NewsIntake().open(document, ReadOptions.NONE)) {
            for (RecordOutcome reading : Readings.all(opened.reader())) {
                if (reading instanceof RecordOutcome.Rejected(Rejection rejection)) {
                    assertThat(rejection.place()).isNotBlank();
                    assertThat(rejection.reason()).isNotBlank().doesNotContain(NO_REASON);
                }
            }
        } catch (IOException | ArchiveException told) {
            assertThat(told).message().isNotBlank().doesNotContain(NO_REASON);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int changes = random.nextInt(5); changes > 0 && bytes.length > 0; changes--) {
            bytes = changed(bytes, random);
        }
        return random.nextInt(3) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    /** Other bytes instead of some, of which there may be none. */
    private static byte[] changed(byte[] bytes, Random random) {
        int start = random.nextInt(bytes.length);
        int end = start + (random.nextInt(3) > 0 ? random.nextInt(3) : random.nextInt(200));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, start);
        switch (random.nextInt(4)) {
            case 0 -> changed.write(random.nextInt(256));
            case 1 -> changed.write(TRICKY.charAt(random.nextInt(TRICKY.length())));
            case 2 -> repeat(bytes, random, changed);
            default -> {
                // Bytes are taken out only.
            }
        }
        changed.write(bytes, Math.min(end, bytes.length), bytes.length - Math.min(end, bytes.length));
        return changed.toByteArray();
    }

    /** Parts of the document once more, which are well formed in the wrong place. */
    private static void repeat(byte[] bytes, Random random, ByteArrayOutputStream changed) {
        int start = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(300, bytes.length - start) + 1);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            changed.write(bytes, start, length);
        }
    }
}
