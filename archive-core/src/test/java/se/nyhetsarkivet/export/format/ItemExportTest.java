package se.nyhetsarkivet.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is taken home is read back by programs that know nothing of us, and says what the record says. */
@Tag("slow")
class ItemExportTest {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final ExportHeading HEADING = new ExportHeading(
            SWEDISH,
            CellSeparator.SEMICOLON,
            "=bron \"öppnar\" <b>",
            Optional.of(URI.create("https://host.example/?q=%3Dbron&from=2018")),
            TODAY,
            2,
            List.of(),
            Optional.of("archive 17 abc="));

    private static final ExportedItem FIRST = exported(
            NewsItem.builder("Bron & vägen <öppnar>", PartialDate.parse("2018-04"))
                    .identifier("1")
                    .publisher("Verket; för broar")
                    .lead("En ingress med \"citat\",\noch en rad till.")
                    .body("=HYPERLINK(\"http://x\")\n- punkt ett\n- punkt två; slut")
                    .keywords(List.of("broar", "vägar"))
                    .authors(List.of("Anna von Ek", "Bo Ek"))
                    .language("sv")
                    .url("https://verket.example/1")
                    .build(),
            2,
            false,
            "Ring Anna; fråga om {priset}");
    private static final ExportedItem SECOND = exported(
            NewsItem.builder("Bron & vägen <öppnar>", PartialDate.parse("1904"))
                    .identifier("2")
                    .build(),
            1,
            true,
            "");

    private static ExportedItem exported(NewsItem item, int number, boolean superseded, String remark) {
        Revision revision = new Revision(
                number,
                number,
                Instant.parse("2018-04-24T08:00:00Z"),
                1,
                "line 1",
                item.id(),
                item,
                item.fingerprint(),
                false);
        URI link = URI.create("https://host.example/nyhet/" + item.id() + "/bron?revision=" + number);
        return new ExportedItem(
                new CitedRevision(revision, link, TODAY)
                        .withLogHead(HEADING.logHead())
                        .withRemark(remark),
                superseded);
    }

    private static String text(ExportFormat format, ExportHeading heading, List<ExportedItem> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ItemExport export = ItemExport.begin(bytes, format, heading);
            for (ExportedItem item : items) {
                export.write(item);
            }
            export.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String text(ExportFormat format) {
        return text(format, HEADING, List.of(FIRST, SECOND));
    }

    private static List<CSVRecord> table(String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void aSwedishSpreadsheetOpensTheTable() throws IOException {
        String text = text(ExportFormat.CSV);
        assertThat(text).startsWith("\ufeffDatum;Avsändare;Rubrik;");
        List<CSVRecord> rows = table(text.substring(1), ';');
        assertThat(rows).hasSize(2);
        CSVRecord first = rows.getFirst();
        assertThat(first.get("Datum")).isEqualTo("2018-04");
        assertThat(first.get("Rubrik")).isEqualTo("Bron & vägen <öppnar>");
        assertThat(first.get("Ingress")).isEqualTo("En ingress med \"citat\",\noch en rad till.");
        assertThat(first.get("Ämnen")).isEqualTo("broar; vägar");
        assertThat(first.get("Författare")).isEqualTo("Anna von Ek; Bo Ek");
        assertThat(first.get("Permalänk"))
                .isEqualTo(FIRST.cited().link().toString())
                .endsWith("?revision=2");
        assertThat(first.get("Gällande")).isEqualTo("ja");
        assertThat(rows.get(1).get("Gällande")).isEqualTo("nej");
        assertThat(first.get("Fingeravtryck (SHA-256)"))
                .isEqualTo(FIRST.cited().revision().fingerprint().hex());
        assertThat(first.get("Anteckning")).isEqualTo("Ring Anna; fråga om {priset}");
        assertThat(first.get("Sökning")).as("what a spreadsheet would run").isEqualTo("'=bron \"öppnar\" <b>");
        assertThat(first.get("Sökningens adress")).isEqualTo("https://host.example/?q=%3Dbron&from=2018");
        assertThat(first.get("Exporterad")).isEqualTo("2026-12-01");
        assertThat(first.get("Begränsade ord")).isEmpty();
    }

    @Test
    void programsReadTheNamesOfTheInterfaceAndCommas() throws IOException {
        ExportHeading english = new ExportHeading(
                Locale.ENGLISH,
                CellSeparator.COMMA,
                "bron",
                Optional.empty(),
                TODAY,
                2,
                List.of("*a*"),
                Optional.empty());
        List<CSVRecord> rows =
                table(text(ExportFormat.CSV, english, List.of(FIRST, SECOND)).substring(1), ',');
        assertThat(rows.getFirst().get("publisher")).isEqualTo("Verket; för broar");
        assertThat(rows.getFirst().get("inForce")).isEqualTo("yes");
        assertThat(rows.getFirst().get("searchAddress")).isEmpty();
        assertThat(rows.getFirst().get("limited")).isEqualTo("*a*");
        assertThat(text(ExportFormat.HTML, english, List.of(FIRST))).contains("*a* fits more words than are searched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "text,=1+1",
                "text, \"=1+1\"",
                "text;=1+1",
                "text\n=1+1",
                "text|=1+1",
                "\"=1+1",
                "\uff1d1+1",
                "text,\t=1+1"
            })
    void noCellIsAFormulaWhateverTheFileIsSplitAt(String hostile) throws IOException {
        ExportedItem item = exported(
                NewsItem.builder("Rubrik " + hostile, PartialDate.parse("2018"))
                        .publisher(hostile)
                        .lead(hostile)
                        .body(hostile)
                        .keywords(List.of(hostile, hostile))
                        .authors(List.of(hostile))
                        .url(hostile)
                        .language("sv")
                        .build(),
                1,
                false,
                hostile);
        for (CellSeparator separator : CellSeparator.values()) {
            ExportHeading heading = new ExportHeading(
                    SWEDISH, separator, hostile, HEADING.address(), TODAY, 1, List.of(), Optional.empty());
            String text = text(ExportFormat.CSV, heading, List.of(item)).substring(1);
            for (char split : new char[] {',', ';', '|', '\t'}) {
                try (var rows = CsvReader.builder()
                        .fieldSeparator(split)
                        .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(true)
                        .ofCsvRecord(text)) {
                    rows.stream()
                            .flatMap(row -> row.getFields().stream())
                            .forEach(cell -> assertThat(cell.strip())
                                    .as("split at %s", split)
                                    .doesNotMatch("(?s)[=+\\-@\uff1d\uff0b\uff0d\uff20].*"));
                }
            }
        }
    }

    @Test
    void anotherArchiveImportsTheLines(@TempDir Path directory) {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(News.source("export.jsonl", text(ExportFormat.JSON_LINES)));
            Revision read = archive.get(FIRST.cited().revision().id()).orElseThrow();
            assertThat(read.item()).isEqualTo(FIRST.cited().revision().item());
            assertThat(read.fingerprint()).isEqualTo(FIRST.cited().revision().fingerprint());
            assertThat(read.seenAt()).isEqualTo(FIRST.cited().revision().seenAt());
            assertThat(archive.overview().items()).isEqualTo(2);
        }
    }

    @Test
    void referenceManagersReadRis() {
        List<Map<String, List<String>>> records = StrictRis.read(text(ExportFormat.RIS));
        assertThat(records).hasSize(2);
        assertThat(records.getFirst())
                .containsEntry("TI", List.of("Bron & vägen <öppnar>"))
                .containsEntry("AU", List.of("Anna von Ek", "Bo Ek"))
                .containsEntry("DA", List.of("2018/04//"));
        assertThat(records.getFirst().get("N1"))
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("log head: archive 17 abc="))
                .contains("Ring Anna; fråga om {priset}");
        assertThat(records.get(1).get("N1")).hasSize(1);
    }

    @Test
    void latexReadsBibTexWithAKeyForEach() throws ParseException {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text(ExportFormat.BIBTEX)));
        assertThat(database.getEntries()).hasSize(2);
        BibTeXEntry first = database.getEntries().values().iterator().next();
        assertThat(first.getField(BibTeXEntry.KEY_TITLE).toUserString()).isEqualTo("{Bron \\& vägen <öppnar>}");
        assertThat(first.getField(BibTeXEntry.KEY_ANNOTE).toUserString())
                .isEqualTo("{Ring Anna; fråga om \\textbraceleft{}priset\\textbraceright{}}");
    }

    @Test
    void citationProcessorsSetTheJson() throws IOException {
        List<Map<String, Object>> items = cslItems(text(ExportFormat.CSL_JSON));
        CSLItemData[] data = items.stream().map(CSLItemData::fromJson).toArray(CSLItemData[]::new);
        assertThat(data[0].getAnnote()).isEqualTo("Ring Anna; fråga om {priset}");
        CSL processor = new CSL(
                new ListItemDataProvider(data),
                new de.undercouch.citeproc.DefaultLocaleProvider(),
                null,
                new String(
                        ItemExportTest.class
                                .getResourceAsStream("/se/nyhetsarkivet/export/citation/harvard.csl")
                                .readAllBytes(),
                        StandardCharsets.UTF_8),
                "sv-SE");
        processor.setOutputFormat("text");
        processor.registerCitationItems(
                items.stream().map(item -> String.valueOf(item.get("id"))).toArray(String[]::new));
        assertThat(processor.makeBibliography().makeString()).contains("Bron & vägen <öppnar>", "2018, april", "1904");
    }

    private static List<Map<String, Object>> cslItems(String text) {
        return JsonMapper.shared().readValue(text, new TypeReference<List<Map<String, Object>>>() {});
    }

    @Test
    void aListIsPrintedAsItIsWithoutRunningAnything() {
        Document list = Jsoup.parse(text(ExportFormat.HTML));
        assertThat(list.select("html").attr("lang")).isEqualTo("sv");
        assertThat(list.select("h1").text()).isEqualTo("Sökning: =bron \"öppnar\" <b>");
        assertThat(list.select("dd").eachText())
                .containsExactly(
                        "https://host.example/?q=%3Dbron&from=2018", "2026-12-01", "2 nyheter", "archive 17 abc=");
        assertThat(list.select("li h2").eachText())
                .containsOnly("Bron & vägen <öppnar>")
                .hasSize(2);
        assertThat(list.select("li a").eachAttr("href").getFirst())
                .isEqualTo(FIRST.cited().link().toString());
        assertThat(list.select("li .note").text()).isEqualTo("Anteckning: Ring Anna; fråga om {priset}");
        assertThat(list.select("li p").eachText())
                .contains("2018-04 · Verket; för broar · lydelse 2", "1904 · lydelse 1, inte längre gällande");
        assertThat(list.select("footer").text()).isEqualTo("Slut på listan: 2 nyheter.");
        assertThat(list.select("script, img, link, iframe, object, [onclick]")).isEmpty();
    }

    @Test
    void aListSaysWhatIsMissing() {
        assertThat(Jsoup.parse(text(ExportFormat.HTML, HEADING.withTotal(4, List.of()), List.of(FIRST)))
                        .select("footer")
                        .text())
                .isEqualTo("Slut på listan: en nyhet. 3 är tillbakadragna och visas inte.");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void nothingIsAWholeFileToo(ExportFormat format) throws IOException, ParseException {
        String text = text(format, HEADING.withTotal(0, List.of()), List.of());
        switch (format) {
            case CSV -> assertThat(table(text.substring(1), ';')).isEmpty();
            case JSON_LINES -> assertThat(text).isEmpty();
            case RIS -> assertThat(StrictRis.read(text)).isEmpty();
            case BIBTEX ->
                assertThat(new BibTeXParser().parse(new StringReader(text)).getEntries())
                        .isEmpty();
            case CSL_JSON -> assertThat(cslItems(text)).isEmpty();
            case HTML -> assertThat(Jsoup.parse(text).select("li")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whateverTheTextsSayEachItemIsReadBack(ExportFormat format) {
        Seeds.run(40, random -> {
            List<ExportedItem> items = IntStream.range(0, random.nextInt(6))
                    .mapToObj(number -> random(random, number))
                    .toList();
            String text = text(format, HEADING.withTotal(items.size(), List.of()), items);
            try {
                assertThat(countIn(format, text)).isEqualTo(items.size());
            } catch (IOException | ParseException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private static int countIn(ExportFormat format, String text) throws IOException, ParseException {
        return switch (format) {
            case CSV -> table(text.substring(1), ';').size();
            case JSON_LINES ->
                (int) text.lines()
                        .map(line -> JsonMapper.shared().readTree(line))
                        .filter(line -> line.has("headline"))
                        .count();
            case RIS -> StrictRis.read(text).size();
            case BIBTEX ->
                new BibTeXParser().parse(new StringReader(text)).getEntries().size();
            case CSL_JSON -> {
                Set<Object> ids = new HashSet<>();
                List<Map<String, Object>> all = new ArrayList<>(cslItems(text));
                all.forEach(item -> ids.add(item.get("id")));
                yield ids.size();
            }
            case HTML -> Jsoup.parse(text).select("ol > li").size();
        };
    }

    private static ExportedItem random(Random random, int number) {
        return exported(
                NewsItem.builder("Nytt: " + whole(random), PartialDate.parse("2018-0" + (1 + random.nextInt(9))))
                        .identifier("nyhet" + number)
                        .publisher(whole(random))
                        .lead(whole(random))
                        .body(whole(random))
                        .keywords(List.of("a" + whole(random)))
                        .build(),
                1 + random.nextInt(3),
                random.nextBoolean(),
                whole(random));
    }

    /** Without half characters, which no item has. */
    private static String whole(Random random) {
        StringBuilder whole = new StringBuilder();
        (Seeds.text(random, 40) + "</li><script>&;=+,|{}@")
                .codePoints()
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
