package se.nyhetsarkivet.web.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.model.oaipmh.verbs.Identify;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.BadArgumentException;
import io.gdcc.xoai.serviceprovider.exceptions.CannotDisseminateFormatException;
import io.gdcc.xoai.serviceprovider.exceptions.IdDoesNotExistException;
import io.gdcc.xoai.serviceprovider.exceptions.NoSetHierarchyException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.GetRecordParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;

/** The archive harvested by a library that others use for it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarvestTest {

    private static final int ITEMS = 250;
    private static final NewsItem FULL = NewsItem.builder(
                    "Färjan <går> & \u0000\u0001\ud83d\udea2 igen", PartialDate.parse("2018-04-23"))
            .identifier("farja")
            .publisher("Rederinämnden")
            .lead("Färjan tar sextio bilar.\u000b")
            .keywords(List.of("färjor", "]]>"))
            .authors(List.of("Åsa Öberg"))
            .url("https://www.example/farjan")
            .build();

    private final RunningArchive running;
    private final ServiceProvider harvester;
    private final NewsItem withdrawn = item(3);
    private final Instant undoneAt;

    HarvestTest(@TempDir Path directory) throws MalformedURLException, InterruptedException {
        running = new RunningArchive(directory);
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(item(i));
        }
        running.archive().add(items);
        running.archive().ledger().withdraw(withdrawn.id(), "Dom i hovrätten");
        ImportBatch mistake = running.archive().add(List.of(item(ITEMS)));
        Thread.sleep(Duration.ofMillis(1100));
        undoneAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        running.archive().ledger().undo(mistake.number());
        running.archive().add(List.of(FULL));
        OAIClient client = OAIClient.newBuilder()
                .withBaseUrl(URI.create(running.address() + "/oai").toURL())
                .build();
        harvester = new ServiceProvider(new Context()
                .withBaseUrl(running.address() + "/oai")
                .withGranularity(Granularity.Second)
                .withOAIClient(client)
                .withSaveUnparsedMetadata());
    }

    private static NewsItem item(int number) {
        return NewsItem.builder("Besked nummer " + number, PartialDate.parse("2018-04"))
                .identifier("besked-" + number)
                .publisher("Vägnämnden")
                .build();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void theRepositorySaysWhatItIs() {
        Identify identify = harvester.identify();
        assertThat(identify.getBaseURL()).isEqualTo(running.address() + "/oai");
        assertThat(identify.getDeletedRecord()).isEqualTo(DeletedRecord.PERSISTENT);
        assertThat(identify.getGranularity()).isEqualTo(Granularity.Second);
        assertThat(identify.getAdminEmails()).containsExactly("postmaster@localhost");
        assertThat(identify.getEarliestDatestamp()).isBeforeOrEqualTo(undoneAt);
    }

    @Test
    void theRepositoryTellsTheHeadOfItsLog() {
        String head = running.archive().log().head().text();
        Document identify = running.xml("/oai?verb=Identify");
        assertThat(identify.getElementsByTagName("dc:description").item(0).getTextContent())
                .isEqualTo(head);
        assertThat(identify.getElementsByTagName("dc:identifier").item(0).getTextContent())
                .endsWith("/log/checkpoint");
        assertThat(running.get("/oai?verb=Identify").headers().allValues("Link"))
                .contains("</log/checkpoint>; rel=\"https://c2sp.org/tlog-checkpoint\"");
    }

    @Test
    void allPagesTogetherHaveEveryRecordOnce() throws BadArgumentException {
        List<Record> records =
                list(harvester.listRecords(ListRecordsParameters.request().withMetadataPrefix("oai_dc")));
        assertThat(records).hasSize(ITEMS + 2);
        assertThat(records)
                .extracting(record -> record.getHeader().getIdentifier())
                .doesNotHaveDuplicates();
        assertThat(records)
                .filteredOn(record -> record.getHeader().isDeleted())
                .extracting(record -> record.getHeader().getIdentifier())
                .containsExactly(
                        "oai:nyhetsarkivet:" + withdrawn.id(),
                        "oai:nyhetsarkivet:" + item(ITEMS).id());
        assertThat(records).filteredOn(record -> record.getMetadata() == null).hasSize(2);
    }

    @Test
    void headersAreEnoughForListIdentifiers() throws BadArgumentException {
        List<Header> headers = list(
                harvester.listIdentifiers(ListIdentifiersParameters.request().withMetadataPrefix("oai_dc")));
        assertThat(headers).hasSize(ITEMS + 2);
    }

    @Test
    void laterHarvestsGetWhatChangedSince() throws BadArgumentException {
        List<Record> later = list(harvester.listRecords(
                ListRecordsParameters.request().withMetadataPrefix("oai_dc").withFrom(undoneAt)));
        assertThat(later)
                .extracting(record -> record.getHeader().getIdentifier())
                .containsExactly("oai:nyhetsarkivet:" + item(ITEMS).id(), "oai:nyhetsarkivet:" + FULL.id());
        assertThat(later).allMatch(record -> !record.getHeader().getDatestamp().isBefore(undoneAt));
        List<Record> earlier = list(harvester.listRecords(
                ListRecordsParameters.request().withMetadataPrefix("oai_dc").withUntil(undoneAt.minusSeconds(1))));
        assertThat(earlier).hasSize(ITEMS);
    }

    @Test
    void anItemIsDublinCore() throws Exception {
        Record record = harvester.getRecord(GetRecordParameters.request()
                .withMetadataFormatPrefix("oai_dc")
                .withIdentifier("oai:nyhetsarkivet:" + FULL.id()));
        Document metadata = RunningArchive.parse(record.getMetadata().asUnparsedString());
        assertThat(dublinCore(metadata, "title")).isEqualTo("Färjan <går> & \ufffd\ufffd\ud83d\udea2 igen");
        assertThat(dublinCore(metadata, "creator")).isEqualTo("Åsa Öberg");
        assertThat(dublinCore(metadata, "publisher")).isEqualTo("Rederinämnden");
        assertThat(dublinCore(metadata, "date")).isEqualTo("2018-04-23");
        assertThat(dublinCore(metadata, "source")).isEqualTo(FULL.url());
        assertThat(dublinCore(metadata, "language")).isEqualTo("sv");
        assertThat(dublinCore(metadata, "identifier"))
                .isEqualTo(running.address() + "/nyhet/" + FULL.id() + "/farjan-gar-igen");
    }

    private static String dublinCore(Document metadata, String name) {
        return metadata.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", name)
                .item(0)
                .getTextContent();
    }

    @Test
    void theLibraryUnderstandsTheErrors() {
        assertThatThrownBy(() -> harvester.listSets().hasNext()).isInstanceOf(NoSetHierarchyException.class);
        assertThatThrownBy(() -> harvester.getRecord(GetRecordParameters.request()
                        .withMetadataFormatPrefix("oai_dc")
                        .withIdentifier("oai:nyhetsarkivet:0000000000000000")))
                .isInstanceOf(IdDoesNotExistException.class);
        assertThatThrownBy(() -> harvester.getRecord(GetRecordParameters.request()
                        .withMetadataFormatPrefix("marc21")
                        .withIdentifier("oai:nyhetsarkivet:" + FULL.id())))
                .isInstanceOf(CannotDisseminateFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Fetch, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=a, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other:1, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=oai:nyhetsarkivet:0000000000000000, idDoesNotExist",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a, noSetHierarchy",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2018, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2018-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-02&until=2018-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-02&until=2019-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&from=9999-12-31&until=9999-12-31, badArgument",
        "verb=ListRecords&resumptionToken=nonsense, badResumptionToken",
        "verb=ListRecords&resumptionToken=1.999999999999.999999999999, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=1.0.9, badArgument",
        "verb=ListSets, noSetHierarchy"
    })
    void errorsHaveTheCodeOfTheProtocol(String query, String code) {
        Document answer = running.xml("/oai?" + query);
        Element error = (Element) answer.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("code")).isEqualTo(code);
        Element request = (Element) answer.getElementsByTagName("request").item(0);
        assertThat(request.getTextContent()).isEqualTo(running.address() + "/oai");
        assertThat(request.hasAttributes()).isEqualTo(!code.startsWith("badVerb") && !code.equals("badArgument"));
    }

    @Test
    void aListThatWasResumedEndsWithAnEmptyToken() {
        String token = "";
        int pages = 0;
        String query = "verb=ListIdentifiers&metadataPrefix=oai_dc";
        do {
            Document page = pages == 1
                    ? RunningArchive.parse(running.post("/oai", query).body())
                    : running.xml("/oai?" + query);
            token = page.getElementsByTagName("resumptionToken").item(0).getTextContent();
            query = "verb=ListIdentifiers&resumptionToken=" + token;
            pages++;
        } while (!token.isEmpty());
        assertThat(pages).isEqualTo(3);
    }

    private static <T> List<T> list(Iterator<T> iterator) {
        List<T> all = new ArrayList<>();
        iterator.forEachRemaining(all::add);
        return all;
    }
}
