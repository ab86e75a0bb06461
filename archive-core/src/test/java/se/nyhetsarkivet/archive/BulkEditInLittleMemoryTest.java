package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.files.OtherProcess;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;

/** An edit of many items needs no more memory than one of few. */
@Tag("slow")
class BulkEditInLittleMemoryTest {

    private static final int ITEMS = Integer.getInteger("edited", 10_000);
    private static final int MEGABYTES = Integer.getInteger("edit.megabytes", 96);
    /** The texts together are larger than the memory; they have no words, which would take long to index. */
    private static final String TEXT = ". ".repeat(5 * 1024);

    @TempDir
    private Path directory;

    private static NewsItem item(int number) {
        return NewsItem.builder("Bron " + number, PartialDate.parse("2018-04-23"))
                .identifier("bron-" + number)
                .body(TEXT + number)
                .build();
    }

    /** Edits all items, and says how many changed, and after how many milliseconds they were written and could be found. */
    static final class Editing implements ArchiveLedger.BulkEditProgress {

        private long written;

        @Override
        public void edited(long done, long all) {
            written = System.nanoTime();
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        public static void main(String[] arguments) {
            List<ItemId> all = IntStream.range(0, Integer.parseInt(arguments[1]))
                    .mapToObj(number -> item(number).id())
                    .toList();
            try (NewsArchive archive = NewsArchive.at(Path.of(arguments[0])).open()) {
                Editing progress = new Editing();
                long start = System.nanoTime();
                ImportBatch batch = archive.ledger()
                        .edit(
                                all,
                                new ArchiveLedger.BulkEdit(Optional.of("Trafikverket"), List.of("broar"), List.of()),
                                "Namnbyte",
                                Actor.UNKNOWN,
                                progress);
                System.out.println(batch.counts().changed() + " after " + (progress.written - start) / 1_000_000
                        + " and " + (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    @Test
    void allItemsAreEdited() throws IOException {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            for (int first = 0; first < ITEMS; first += 500) {
                archive.add(IntStream.range(first, Math.min(ITEMS, first + 500))
                        .mapToObj(BulkEditInLittleMemoryTest::item)
                        .toList());
            }
        }
        try (OtherProcess editing =
                OtherProcess.start(MEGABYTES, Editing.class, directory.toString(), String.valueOf(ITEMS))) {
            String said = editing.line();
            System.out.println(ITEMS + " items in " + MEGABYTES + " MB: " + said + " ms");
            assertThat(said).isNotNull().startsWith(ITEMS + " ");
        }
    }
}
