package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.Seeds.oneOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.ArchiveView;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.Snippet;

/** While an archive is written, all pages of a search together are what the search found at its first page. */
@Tag("slow")
class PagingWhileWritingTest {

    private static final List<String> WORDS = List.of(
            "avgift", "farledsavgift", "avgiften", "sluss", "slussen", "hamn", "hamnen", "bro", "bron", "kanal", "båt");

    private static final List<String> QUERIES = List.of(
            "avgift",
            "slussen hamn",
            "",
            "bro*",
            "sluss ELLER båt",
            "vad kostar avgiften i slussen?",
            "avgiften för båt i hamnen bron och slussen");

    /** What is found must not depend on what else the machine does. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int ITEMS = 60;

    @TempDir
    private Path directory;

    private final Set<ItemId> gone = new HashSet<>();
    private final List<ItemId> withdrawn = new ArrayList<>();
    private final List<Long> batches = new ArrayList<>();
    private int added;

    private static NewsItem item(int number, Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = 1 + random.nextInt(12); words > 0; words--) {
            text.append(oneOf(random, WORDS)).append(random.nextInt(4) == 0 ? ". " : " ");
        }
        return NewsItem.builder(oneOf(random, WORDS) + " " + number, PartialDate.parse("" + (2000 + random.nextInt(4))))
                .identifier("item" + number)
                .publisher("Verket")
                .body(text.toString())
                .build();
    }

    private static ItemId id(int number) {
        return item(number, new Random()).id();
    }

    /** What must be the same of a hit on whatever page it is. */
    private record Seen(ItemId id, int revision, float score, Snippet headline, List<Snippet> snippets) {
        static Seen of(Hit hit) {
            return new Seen(hit.id(), hit.revision(), hit.score(), hit.headline(), hit.snippets());
        }
    }

    @Test
    void everyPageIsAsItWasAtTheFirst() {
        Seeds.run(40, random -> {
            gone.clear();
            withdrawn.clear();
            batches.clear();
            added = ITEMS;
            try (NewsArchive archive =
                    NewsArchive.at(fresh()).searchTimeLimit(PATIENCE).open()) {
                archive.add(IntStream.range(0, ITEMS)
                        .mapToObj(number -> item(number, random))
                        .toList());
                // So that there are earlier wordings, and parts of the index with something deleted.
                for (int i = 0; i < 5; i++) {
                    change(archive, random);
                }
                gone.clear();
                withdrawn.clear();
                read(archive, random);
            }
        });
    }

    private static void assertSameCounts(SearchResult first, SearchResult page) {
        assertThat(page.total()).isEqualTo(first.total());
        assertThat(page.places()).isEqualTo(first.places());
    }

    private void read(NewsArchive archive, Random random) {
        SearchRequest request = SearchRequest.of(oneOf(random, QUERIES))
                .withSort(oneOf(random, List.of(SortOrder.values())))
                .withWidth(oneOf(random, List.of(Width.values())))
                .withRevisionScope(oneOf(
                        random,
                        List.of(
                                RevisionScope.CURRENT,
                                RevisionScope.ALL,
                                new RevisionScope.AsOf(PartialDate.parse("2100")))));
        List<Seen> expected = archive.search(request.withSize(SearchRequest.MAX_SIZE)).page().stream()
                .map(Seen::of)
                .toList();
        SearchRequest paged = request.withSize(1 + random.nextInt(15)).withView(ArchiveView.KEPT);
        SearchResult first = archive.search(paged);
        if (first.pageToken().isEmpty()) {
            assertThat(expected).hasSizeLessThanOrEqualTo(paged.size());
            return;
        }
        PageToken token = first.pageToken().get();
        for (int number = 0; number * paged.size() < expected.size(); number++) {
            change(archive, random);
            SearchResult page = archive.search(paged.withPage(number).withPageToken(token));
            assertSameCounts(first, page);
            int end = Math.min(expected.size(), (number + 1) * paged.size());
            assertThat(page.page().stream().map(Seen::of))
                    .as("page %d of %s without %s", number, paged, gone)
                    .containsExactlyElementsOf(expected.subList(number * paged.size(), end).stream()
                            .filter(seen -> !gone.contains(seen.id()))
                            .toList());
        }
    }

    private void change(NewsArchive archive, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1 ->
                batches.add(archive.add(List.of(item(added++, random), item(added++, random)))
                        .number());
            case 2 ->
                batches.add(archive.add(List.of(item(random.nextInt(ITEMS), random)))
                        .number());
            case 3 -> withdraw(archive, random, false);
            case 4 -> withdraw(archive, random, true);
            case 5 -> {
                if (!withdrawn.isEmpty()) {
                    ItemId back = withdrawn.removeLast();
                    archive.ledger().reinstate(back, "ändå");
                    gone.remove(back);
                }
            }
            case 6 -> {
                if (!batches.isEmpty()) {
                    archive.ledger().undo(batches.removeLast());
                }
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    archive.rebuildIndex();
                }
            }
        }
    }

    private void withdraw(NewsArchive archive, Random random, boolean erase) {
        ItemId id = id(random.nextInt(ITEMS));
        if (archive.history(id).tombstone().isEmpty()
                && !archive.history(id).revisions().isEmpty()) {
            if (erase) {
                archive.ledger().erase(id, "glömd");
            } else {
                archive.ledger().withdraw(id, "dom");
                withdrawn.add(id);
            }
            gone.add(id);
        }
    }

    /** Without a token this fails at once. */
    @Test
    void besideAWriterEveryItemIsSeenExactlyOnce() {
        Seeds.run(8, random -> {
            AtomicBoolean enough = new AtomicBoolean();
            try (NewsArchive archive =
                    NewsArchive.at(fresh()).searchTimeLimit(PATIENCE).open()) {
                archive.add(IntStream.range(0, ITEMS)
                        .mapToObj(number -> item(number, random))
                        .toList());
                Random ofWriter = new Random(random.nextLong());
                CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                    for (int number = ITEMS; !enough.get(); number++) {
                        archive.add(List.of(item(number, ofWriter), item(ofWriter.nextInt(ITEMS), ofWriter)));
                    }
                });
                try {
                    for (int round = 0; round < 5; round++) {
                        readBeside(archive, oneOf(random, List.of(SortOrder.values())));
                    }
                } finally {
                    enough.set(true);
                    writer.join();
                }
            }
        });
    }

    private static void readBeside(NewsArchive archive, SortOrder order) {
        SearchRequest request = SearchRequest.of("").withSort(order).withSize(7).withView(ArchiveView.KEPT);
        SearchResult first = archive.search(request);
        PageToken token = first.pageToken().orElseThrow();
        List<ItemId> seen = new ArrayList<>();
        for (int page = 0; 7L * page < first.total(); page++) {
            archive.search(request.withPage(page).withPageToken(token)).hits().forEach(hit -> seen.add(hit.id()));
        }
        assertThat(seen).hasSize((int) first.total()).doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(IntStream.range(0, ITEMS)
                        .mapToObj(PagingWhileWritingTest::id)
                        .toList());
    }

    private Path fresh() {
        try {
            return Files.createTempDirectory(directory, "archive");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
