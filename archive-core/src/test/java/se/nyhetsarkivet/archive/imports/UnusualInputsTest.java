package se.nyhetsarkivet.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.intake.WrittenDatesTest;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RecordedChange;

/**
 * Every kind of input that went wrong in similar tools is imported into an archive. The inputs and what is right stand in the folder
 * {@code unusual}; what was got is written beside what is right into {@code target/unusual-inputs.md}.
 */
@Tag("slow")
class UnusualInputsTest {

    private static final Path TABLE = Path.of("target", "unusual-inputs.md");

    /** The reasons of rejections, by words in them. */
    private static final Map<String, String> REASONS = Map.of(
            "it lists links to other pages", "a list of pages",
            "no date of publication", "no date",
            "the item has no date", "no date",
            "the date", "no date",
            "the type notis", "type notis");

    private static final List<String> ROWS = new ArrayList<>();

    @TempDir
    private Path directory;

    private static Stream<Arguments> inputs() {
        return Stream.of("identity", "pages", "dates", "damaged")
                .flatMap(UnusualInput::in)
                .map(input -> Arguments.of(input.name(), input));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void areTakenForWhatTheyAre(String name, UnusualInput input) {
        List<ImportBatch> batches = new ArrayList<>();
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            for (UnusualInput.Document document : input.documents()) {
                batches.add(archive.importFrom(source(document.name(), document.content(), input.options())));
            }
            check(name, input.right(), got(archive, input, batches));
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    /** Every form of a date, as that of an item in a feed; an item whose date cannot be read gets the one that is named. */
    @Test
    void datesAreReadAsTheyAreWritten() throws IOException {
        List<String[]> dates = writtenDates();
        String feed = IntStream.range(0, dates.size())
                .mapToObj(i -> "<item><title>Nyhet " + i + "</title><guid>tag:hamn.example,2019:" + i
                        + "</guid><pubDate>" + dates.get(i)[0] + "</pubDate></item>")
                .collect(Collectors.joining(
                        "\n", "<rss version='2.0'><channel><title>Hamnen</title>", "</channel></rss>"));
        ReadOptions options = ReadOptions.NONE.withDate(PartialDate.parse("1234"));
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(source("feed.xml", feed.getBytes(StandardCharsets.UTF_8), options));
            List<NewsItem> items = items(archive);
            assertThat(items).hasSameSizeAs(dates);
            for (int i = 0; i < dates.size(); i++) {
                String got = items.get(i).published().iso();
                check("A feed's date: " + dates.get(i)[0], dates.get(i)[1], got.equals("1234") ? "none" : got);
            }
        }
    }

    private static List<String[]> writtenDates() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(WrittenDatesTest.class.getResourceAsStream("written-dates.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> new String[] {
                        line.substring(0, line.lastIndexOf('|')).strip(),
                        line.substring(line.lastIndexOf('|') + 1).strip()
                    })
                    .toList();
        }
    }

    private static void check(String name, String right, String got) {
        ROWS.add(Stream.of(name, right, got)
                .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |")));
        assertThat(got).as(name).isEqualTo(right);
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, "| input | right | got |\n| --- | --- | --- |\n" + String.join("\n", ROWS) + "\n");
    }

    private static ImportSource source(String name, byte[] content, ReadOptions options) {
        return ImportSource.of(name, () -> new ByteArrayInputStream(content)).withOptions(options);
    }

    private static String got(NewsArchive archive, UnusualInput input, List<ImportBatch> batches) {
        if (input.shown().contains("timeline")) {
            return inWords(archive.search(SearchRequest.of("")).timeLine());
        }
        List<NewsItem> items = items(archive);
        StringBuilder got = new StringBuilder(items.size() == 1 ? "1 item" : items.size() + " items");
        got.append(items.stream()
                .map(item ->
                        input.shown().stream().map(part -> part(item, part)).collect(Collectors.joining(" · ")))
                .collect(Collectors.joining(" | ", items.isEmpty() ? "" : ": ", "")));
        List<String> reasons = batches.stream()
                .flatMap(batch -> archive.ledger().rejections(batch.number()).stream())
                .map(UnusualInputsTest::reason)
                .toList();
        if (!reasons.isEmpty()) {
            got.append("; ").append(reasons.size()).append(" rejected: ");
            got.append(reasons.stream().distinct().collect(Collectors.joining(", ")));
        }
        if (batches.size() > 1) {
            got.append(batches.stream()
                    .map(UnusualInputsTest::counts)
                    .collect(Collectors.joining(", ", "; imports: ", "")));
        }
        return got.toString();
    }

    /** The items in the order in which they came, in their last wording. */
    private static List<NewsItem> items(NewsArchive archive) {
        return archive.changes().in(RecordedChange.Range.after(0, RecordedChange.Range.MOST)).stream()
                .map(change -> change.history().id())
                .distinct()
                .map(id -> archive.get(id).orElseThrow().item())
                .toList();
    }

    private static String part(NewsItem item, String part) {
        String text = switch (part) {
            case "published" -> item.published().iso();
            case "headline" -> item.headline();
            case "lead" -> item.lead();
            case "body" -> item.body();
            case "publisher" -> item.publisher();
            case "note" -> item.extra().containsKey("archivedNote") ? "noted" : "not noted";
            default -> throw new IllegalArgumentException(part);
        };
        for (Map.Entry<String, String> paragraph : UnusualInput.PARAGRAPHS.entrySet()) {
            text = text.replace(paragraph.getValue(), paragraph.getKey());
        }
        return text.isEmpty() ? "(empty)" : text.replace("\n\n", " ¶ ").replace("\n", " ⏎ ");
    }

    private static String reason(Rejection rejection) {
        return REASONS.entrySet().stream()
                .filter(reason -> rejection.reason().contains(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(rejection.reason());
    }

    private static String counts(ImportBatch batch) {
        Map<String, Long> counts = Map.of(
                "new", batch.counts().newItems(),
                "changed", batch.counts().changed(),
                "unchanged", batch.counts().unchanged(),
                "rejected", batch.counts().rejected());
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String inWords(TimeLine line) {
        long outside =
                line.outside().stream().mapToLong(TimeLine.Outside::count).sum();
        return "time line of " + line.unit() + " from "
                + line.buckets().getFirst().start() + " to "
                + line.buckets().getLast().start() + "; " + (outside == 1 ? "1 item" : outside + " items")
                + " outside it";
    }
}
