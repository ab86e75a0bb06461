package se.nyhetsarkivet.web.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader takes a result or a selection home, as a file of the format that is wanted. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportOverHttpTest {

    private static final String EXPORT = "/api/v1/items/export";

    /** More than are read at once. */
    private static final int FERRIES = 600;

    private static final ItemId WITHDRAWN = ferry(FERRIES).id();

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();

    ExportOverHttpTest(@TempDir Path directory) {
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.limits.rates.export=1000",
                "--archive.directory=" + directory);
        NewsArchive archive = application.getBean(NewsArchive.class);
        archive.add(IntStream.rangeClosed(0, FERRIES)
                .mapToObj(ExportOverHttpTest::ferry)
                .toList());
        archive.ledger().withdraw(WITHDRAWN, "Dom");
    }

    @AfterAll
    void stop() {
        client.close();
        application.close();
    }

    private static NewsItem ferry(int number) {
        return NewsItem.builder("Färjan " + number + " går", PartialDate.parse(String.valueOf(1000 + number)))
                .identifier("farja" + number)
                .publisher("Rederinämnden")
                .body("=1+1\nFärjan tar sextio bilar.")
                .build();
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(query)).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String query) {
        return URI.create(
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + EXPORT + query);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static List<NamedCsvRecord> rows(String table, char separator) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(table.substring(1))) {
            return reader.stream().toList();
        }
    }

    @Test
    void allHitsComeAsATableWithATellingName() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("?format=csv&q=f%C3%A4rjan&sort=oldest&from=1001");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment; ")
                .containsPattern("filename\\*=UTF-8''nyhetsarkivet-f%C3%A4rjan-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Total-Count")).isEqualTo(String.valueOf(FERRIES - 1));
        assertThat(header(answer, "X-Log-Head")).matches("\\S+ \\d+ \\S{44}");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        List<NamedCsvRecord> rows = rows(answer.body(), ';');
        assertThat(rows.stream().map(row -> row.getField("Rubrik")))
                .isEqualTo(IntStream.range(1, FERRIES)
                        .mapToObj(number -> "Färjan " + number + " går")
                        .toList());
        assertThat(rows.getFirst().getField("Permalänk"))
                .startsWith("http://localhost:")
                .contains("/nyhet/" + ferry(1).id() + "/farjan-1-gar?revision=1");
        assertThat(rows.getFirst().getField("Brödtext")).isEqualTo("'=1+1\nFärjan tar sextio bilar.");
        assertThat(rows.getFirst().getField("Sökningens adress")).endsWith("/?q=f%C3%A4rjan&from=1001&sort=oldest");
    }

    /** Such a search does not find all, and its file must not look as if it did. */
    @Test
    void aSearchWithAWordThatStandsForTooManyIsMarked() throws IOException, InterruptedException {
        NewsArchive archive = application.getBean(NewsArchive.class);
        NewsItem list = NewsItem.builder("Ordlistan", PartialDate.parse("1999"))
                .identifier("ordlistan")
                .body(IntStream.range(0, 12_000)
                        .mapToObj(number -> "qx" + number)
                        .collect(Collectors.joining(" ")))
                .build();
        archive.add(List.of(list));
        HttpResponse<String> limited = get("?format=csv&language=en&q=qx*");
        assertThat(header(limited, "X-Incomplete")).isEqualTo("expansion_limited");
        assertThat(rows(limited.body().substring(1), ',').getFirst().getField("limited"))
                .isEqualTo("qx*");
        HttpResponse<String> whole = get("?format=csv&language=en&q=qx17");
        assertThat(whole.headers().firstValue("X-Incomplete")).isEmpty();
        assertThat(get("?format=html&q=qx*").body()).contains("qx* passar på fler ord än som söks");
        archive.ledger().withdraw(list.id(), "hörde till provet");
    }

    @Test
    void programsAskForCommas() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("?format=csv&language=en&q=%22f%C3%A4rjan+7%22");
        assertThat(rows(answer.body(), ',').getFirst().getField("headline")).isEqualTo("Färjan 7 går");
        assertThat(get("?format=csv&separator=comma").body()).startsWith("\ufeffDatum,Avsändare,");
    }

    @Test
    void theLinesAreOfTheArchivesOwnFormat() throws IOException, InterruptedException {
        List<JsonNode> lines = get("?format=jsonl")
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(FERRIES);
        assertThat(lines.getFirst().get("archivedRevision").get("fingerprint").asString())
                .hasSize(64);
    }

    @Test
    void citationsComeForAll() throws IOException, InterruptedException {
        assertThat(get("?format=ris")
                        .body()
                        .lines()
                        .filter("TY  - ELEC"::equals)
                        .count())
                .isEqualTo(FERRIES);
        assertThat(get("?format=bibtex")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("@misc{"))
                        .distinct()
                        .count())
                .isEqualTo(FERRIES);
        HttpResponse<String> csl = get("?format=csl-json");
        assertThat(JsonMapper.shared().readTree(csl.body()).size()).isEqualTo(FERRIES);
        assertThat(header(csl, "Content-Disposition")).contains("filename*=UTF-8''nyhetsarkivet-2");
    }

    @Test
    void aListOpensInTheBrowserAndMayRunNothing() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("?format=html&q=f%C3%A4rjan&language=en");
        assertThat(header(answer, "Content-Disposition")).startsWith("inline; ");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(Jsoup.parse(answer.body()).select("ol > li")).hasSize(FERRIES);
        assertThat(Jsoup.parse(answer.body()).select("footer").text()).isEqualTo("End of the list: 600 items.");
    }

    @Test
    void aSelectionComesInItsOrderWithItsNotesAndWithoutWhatIsWithdrawn() throws IOException, InterruptedException {
        String form = Stream.of(ferry(7).id(), WITHDRAWN, ferry(2).id(), ferry(7).id())
                        .map(id -> "id=" + id)
                        .collect(Collectors.joining("&"))
                + "&note=" + URLEncoder.encode("Ring Å; =1+1", StandardCharsets.UTF_8)
                + "&note=&note=&note=&format=csv";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Disposition")).contains("nyhetsarkivet-urval-");
        assertThat(header(answer, "X-Total-Count")).isEqualTo("3");
        List<NamedCsvRecord> rows = rows(answer.body(), ';');
        assertThat(rows.stream().map(row -> row.getField("Rubrik"))).containsExactly("Färjan 7 går", "Färjan 2 går");
        assertThat(rows.getFirst().getField("Anteckning")).isEqualTo("Ring Å;' =1+1");
        assertThat(rows.getFirst().getField("Sökningens adress")).isEmpty();
    }

    @Test
    void aLongSelectionIsSentInTheBody() throws IOException, InterruptedException {
        String form = IntStream.range(0, FERRIES)
                        .mapToObj(number -> "id=" + ferry(number).id() + "&note=" + "n".repeat(1_000))
                        .collect(Collectors.joining("&"))
                + "&format=ris";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        assertThat(answer.body().lines().filter("TY  - ELEC"::equals).count()).isEqualTo(FERRIES);
    }

    @Test
    void theHeadComesWithoutTheItems() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("?format=csv"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Total-Count")).isEqualTo(String.valueOf(FERRIES));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void howFarAnExportHasComeCanBeAsked() throws IOException, InterruptedException {
        String name = "0123456789abcdef-prov";
        assertThat(get("/progress?progress=" + name).body()).contains("\"UNKNOWN\"");
        get("?format=jsonl&progress=" + name);
        assertThat(get("/progress?progress=" + name).body())
                .isEqualTo("{\"state\":\"DONE\",\"written\":600,\"total\":600}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'format is missing; expected one of csv, jsonl, ris, bibtex, csl-json, html'",
        "?format=xls, 'format is ''xls''; expected one of csv, jsonl, ris, bibtex, csl-json, html'",
        "?format=csv&language=de, 'language is ''de''; expected sv or en'",
        "?format=csv&separator=tab, 'separator is ''tab''; expected semicolon or comma'",
        "?format=csv&from=igår, 'from is ''igår''; expected a date such as 2018, 2018-04 or 2018-04-23'",
        "?format=csv&id=x, 'id is ''x''; expected the id of an item, 16 small letters and digits'",
        "?format=csv&id=0123456789abcdef&note=a&note=b, 'there are 2 notes for 1 items; expected one for each, also if it is empty, or none'",
        "?format=csv&progress=1, 'progress is ''1''; expected 16 to 64 letters, digits and hyphens by chance'"
    })
    void whatCannotBeReadIsSaid(String query, String detail) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(query.replace("å", "%C3%A5"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("detail").asString())
                .isEqualTo(detail);
    }

    @Test
    void aSelectionHasAnEnd() throws IOException, InterruptedException {
        String form = "format=csv" + "&id=0123456789abcdef".repeat(1_001);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("1001 items are selected; expected at most 1000, or a search");
    }
}
