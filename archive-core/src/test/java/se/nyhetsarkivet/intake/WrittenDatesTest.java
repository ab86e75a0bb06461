package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same date says the same in every kind of source. What is right stands in {@code written-dates.txt}; what was got is written
 * beside it into {@code target/written-dates.md}.
 */
@Tag("slow")
public class WrittenDatesTest {

    private static final Path TABLE = Path.of("target", "written-dates.md");
    private static final ReadOptions YEAR_1234 = ReadOptions.NONE.withDate(PartialDate.parse("1234"));

    private static final Map<String, UnaryOperator<String>> SOURCES = sources();

    private static Map<String, UnaryOperator<String>> sources() {
        Map<String, UnaryOperator<String>> sources = new LinkedHashMap<>();
        sources.put(
                "feed",
                date -> "<rss version='2.0'><channel><title>Verket</title><item><title>Rubrik</title><pubDate>" + date
                        + "</pubDate></item></channel></rss>");
        sources.put("table", date -> "Rubrik;Publicerad\nRubrik;\"" + date + "\"\n");
        sources.put(
                "page",
                date ->
                        "<html><head><meta property='og:type' content='article'><meta property='article:published_time' content='"
                                + date + "'></head><body><article><h1>Rubrik</h1><p>"
                                + "Texten handlar om en bro. ".repeat(20)
                                + "</p></article></body></html>");
        sources.put(
                "JSON",
                date ->
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Verket\",\"items\":[{\"id\":\"1\",\"title\":"
                                + "\"Rubrik\",\"date_published\":"
                                + JsonMapper.shared().writeValueAsString(date) + "}]}");
        return sources;
    }

    /** A line of the list. */
    private record Case(String written, String right) {

        static Optional<Case> of(String line) {
            int bar = line.lastIndexOf('|');
            return line.startsWith("#") || line.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Case(
                            line.substring(0, bar).strip(),
                            line.substring(bar + 1).strip()));
        }
    }

    private static List<Case> cases() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(WrittenDatesTest.class.getResourceAsStream("written-dates.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> Case.of(line).stream())
                    .toList();
        }
    }

    /** The date of the only item, or {@code none} if it is the one that was named for items without. */
    private static String got(String document) {
        List<NewsItem> items =
                Readings.items(Readings.of("test", document.getBytes(StandardCharsets.UTF_8), YEAR_1234));
        String date = items.size() == 1 ? items.getFirst().published().iso() : items.size() + " items";
        return date.equals("1234") ? "none" : date;
    }

    @Test
    void everyKindOfSourceSaysWhatIsWritten() throws IOException {
        StringBuilder table = new StringBuilder("| written | right | " + String.join(" | ", SOURCES.keySet()) + " |\n"
                + "| --- | --- |" + " --- |".repeat(SOURCES.size()) + "\n");
        List<String> wrong = new ArrayList<>();
        for (Case one : cases()) {
            table.append("| ")
                    .append(one.written())
                    .append(" | ")
                    .append(one.right())
                    .append(" |");
            SOURCES.forEach((kind, document) -> {
                String got = got(document.apply(one.written()));
                table.append(' ').append(got).append(" |");
                if (!got.equals(one.right())) {
                    wrong.add(kind + ": " + one.written() + " is " + one.right() + " and was read as " + got);
                }
            });
            table.append('\n');
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aDateThatCannotBeReadIsRejectedIfNoneIsNamed() throws IOException {
        for (Case one :
                cases().stream().filter(each -> each.right().equals("none")).toList()) {
            SOURCES.forEach((kind, document) -> assertThat(
                            Readings.of(document.apply(one.written()).getBytes(StandardCharsets.UTF_8)))
                    .as(kind + ": " + one.written())
                    .singleElement()
                    .asString()
                    .startsWith("Rejected"));
        }
    }
}
