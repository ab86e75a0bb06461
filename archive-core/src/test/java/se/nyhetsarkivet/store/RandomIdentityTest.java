package se.nyhetsarkivet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.verification.RecordCheck;
import se.nyhetsarkivet.archive.verification.UnreadableItems;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.sqlite.SqliteStore;

/**
 * Sources of any make, imported again and again, with edits and interruptions: no item has revisions of two news, news with a name of
 * their own are one item each, what is repeated is known, and whoever is interrupted ends where others do.
 */
@Tag("slow")
class RandomIdentityTest {

    private static final int SOURCES = 40;
    private static final int NEWS = 12;
    private static final int BATCHES = 4;
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    /** Which news a record is of; the store does not look at it. */
    private static final String TRUTH = "truth";

    @TempDir
    private Path directory;

    /** What a source calls its news. */
    private enum Naming {
        OWN_IDENTIFIER,
        OWN_ADDRESS,
        BOTH,
        NUMBER_OF_THE_YEAR,
        NUMBER_WITHIN_A_FEED,
        ONE_FOR_ALL,
        PLACEHOLDER,
        LIST,
        LIST_AS_BOTH,
        NONE;

        /** Whether an edited record can be known again whatever else it says. */
        boolean isOwn() {
            return this == OWN_IDENTIFIER || this == OWN_ADDRESS || this == BOTH;
        }
    }

    /** One of the news, as it is now. */
    private static final class Piece {

        private final int number;
        private final Naming naming;
        private final LocalDate day;
        private String headline;
        private String text;

        private Piece(int number, Naming naming, Random random) {
            this.number = number;
            this.naming = naming;
            this.day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
            this.headline = words(random, 4);
            this.text = words(random, 10 + random.nextInt(30));
        }

        private void edit(Random random) {
            switch (random.nextInt(3)) {
                case 0 -> headline = words(random, 1) + " " + headline;
                case 1 -> text = text + " " + words(random, 5);
                default -> text = words(random, 1) + text.substring(text.indexOf(' '));
            }
        }

        private NewsItem record(Random random) {
            String page = form("kommun.example/nyhet-" + number, random);
            String list = form("kommun.example/nyheter", random);
            NewsItem.Builder item = NewsItem.builder(headline, PartialDate.of(day))
                    .body(text)
                    .publisher("Kommunen")
                    .extra(Map.of(TRUTH, String.valueOf(number)));
            NewsItem.Builder named = switch (naming) {
                case OWN_IDENTIFIER -> item.identifier("urn:kommun:nyhet:" + number);
                case OWN_ADDRESS -> item.url(page);
                case BOTH ->
                    item.identifier(form("kommun.example/?p=" + number, random)).url(page);
                case NUMBER_OF_THE_YEAR -> item.identifier(number % 3 + "/år");
                case NUMBER_WITHIN_A_FEED ->
                    item.identifier(String.valueOf(number % 4)).url(page);
                case ONE_FOR_ALL -> item.identifier("nyhet").url(page);
                case PLACEHOLDER -> item.identifier("saknas").url(page);
                case LIST -> item.url(list);
                case LIST_AS_BOTH -> item.identifier(list).url(list);
                case NONE -> item;
            };
            return named.build();
        }

        private static String form(String address, Random random) {
            String sign = address.contains("?") ? "&" : "?";
            return Seeds.oneOf(random, List.of("http://", "https://"))
                    + address
                    + Seeds.oneOf(random, List.of("", "", sign + "utm_source=rss"));
        }

        /** Words of a vocabulary so large that two news have few in common. */
        private static String words(Random random, int count) {
            return IntStream.range(0, count)
                    .mapToObj(each -> "ord" + random.nextInt(1_000_000))
                    .collect(Collectors.joining(" "));
        }
    }

    private record Source(Naming naming, List<List<IncomingRecord>> batches) {

        /** Each batch has some news, some of them edited since, some of them twice. */
        static Source of(Naming naming, Random random) {
            List<Piece> news = IntStream.range(0, NEWS)
                    .mapToObj(number -> new Piece(number, naming, random))
                    .toList();
            List<List<IncomingRecord>> batches = new ArrayList<>();
            for (int batch = 0; batch < BATCHES; batch++) {
                List<IncomingRecord> records = new ArrayList<>();
                for (int each = random.nextInt(2 * NEWS); each >= 0; each--) {
                    Piece piece = Seeds.oneOf(random, news);
                    if (batch > 0 && random.nextInt(4) == 0) {
                        piece.edit(random);
                    }
                    records.add(
                            new IncomingRecord.Item(piece.record(random), "line " + records.size(), Optional.empty()));
                }
                batches.add(records);
            }
            return new Source(naming, batches);
        }
    }

    @Test
    void newsStayApartAndTogether() {
        Seeds.run(SOURCES, random -> {
            Source source = Source.of(Seeds.oneOf(random, List.of(Naming.values())), random);
            Path undisturbed = directory.resolve("a" + random.nextLong());
            importAll(source, undisturbed, random, false);
            Map<String, Set<String>> newsOfItems = newsOfItems(undisturbed);
            assertThat(newsOfItems.values())
                    .as("%s: news in an item", source.naming())
                    .allMatch(news -> news.size() == 1);
            Set<String> news = new HashSet<>();
            newsOfItems.values().forEach(news::addAll);
            if (source.naming().isOwn()) {
                assertThat(newsOfItems)
                        .as("%s: items of %s", source.naming(), news)
                        .hasSize(news.size());
            }
            Path interrupted = directory.resolve("b" + random.nextLong());
            importAll(source, interrupted, random, true);
            assertThat(content(interrupted)).isEqualTo(content(undisturbed));
        });
    }

    @Test
    void whatIsRepeatedIsKnownHoweverItIsCalled() {
        Seeds.run(SOURCES, random -> {
            Source source = Source.of(Seeds.oneOf(random, List.of(Naming.values())), random);
            Path file = directory.resolve("c" + random.nextLong());
            importAll(source, file, random, false);
            List<String> before = content(file);
            Set<IncomingRecord> last = new LinkedHashSet<>(source.batches().getLast());
            importAll(new Source(source.naming(), List.of(List.copyOf(last))), file, random, true);
            assertThat(items(content(file))).as("%s", source.naming()).isEqualTo(items(before));
        });
    }

    private static Set<String> items(List<String> revisions) {
        return revisions.stream()
                .filter(line -> !line.startsWith("Counts"))
                .map(revision -> revision.split(" ", -1)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In appends of any length, as a slow source or much text makes them; a process that ends begins the batch anew. */
    private static void importAll(Source source, Path file, Random random, boolean interrupted) {
        SqliteStore store = open(file);
        for (int number = 0; number < source.batches().size(); number++) {
            List<IncomingRecord> records = source.batches().get(number);
            ImportBatch.Source identity = new ImportBatch.Source("source", "sha " + records.hashCode(), "f", "");
            ImportBatch batch = store.begin(identity, List.of(), "någon", NOW);
            int there = 0;
            while (there < records.size()) {
                if (interrupted && random.nextInt(3) == 0) {
                    store.close();
                    store = open(file);
                    batch = store.begin(identity, List.of(), "någon", NOW);
                    there = (int) batch.counts().records();
                }
                int end = Math.min(records.size(), there + 1 + random.nextInt(10));
                store.append(batch.number(), records.subList(there, end), List.of(), NOW);
                there = end;
            }
            store.finish(batch.number(), NOW);
        }
        assertThat(RecordCheck.differences(store)).isEmpty();
        store.close();
    }

    private static SqliteStore open(Path file) {
        return SqliteStore.open(file, InstantSource.fixed(NOW));
    }

    private static Map<String, Set<String>> newsOfItems(Path file) {
        Map<String, Set<String>> news = new HashMap<>();
        for (Revision revision : revisions(file)) {
            news.computeIfAbsent(revision.id().value(), id -> new HashSet<>())
                    .add(revision.item().extra().getOrDefault(TRUTH, ""));
        }
        return news;
    }

    private static List<String> content(Path file) {
        List<String> content = new ArrayList<>();
        for (Revision revision : revisions(file)) {
            content.add(
                    revision.id() + " " + revision.number() + " " + revision.batch() + " " + revision.fingerprint());
        }
        try (SqliteStore store = open(file)) {
            store.batches().forEach(batch -> content.add(batch.counts() + " " + store.sharedNames(batch.number())));
        }
        return content;
    }

    private static List<Revision> revisions(Path file) {
        List<Revision> revisions = new ArrayList<>();
        try (SqliteStore store = open(file)) {
            store.changedSince(
                    0, new UnreadableItems().beside((sequence, history) -> revisions.addAll(history.revisions())));
        }
        return revisions;
    }
}
