package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.key.ProgramKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read the ledger's imports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BatchesOverHttpTest {

    private static final String ADDRESS = "/api/v1/batches";

    private final GuardedArchive archive;
    private final String key;
    private int files;

    BatchesOverHttpTest(@TempDir Path directory) {
        archive = new GuardedArchive(directory);
        archive.account("rut", Role.READER);
        key = archive.part(ProgramKeys.class)
                .add(
                        new ProgramKeys.Wish("uppföljning", Role.READER, Duration.ofDays(30), "test"),
                        new SignedIn(
                                "rut",
                                SignedIn.Kind.ACCOUNT,
                                Role.READER,
                                new SignedIn.Standing(2, false),
                                Instant.EPOCH));
        IntStream.range(0, 7).forEach(file -> bring("vendela"));
    }

    @AfterAll
    void stop() {
        archive.close();
    }

    private ImportBatch bring(String who) {
        byte[] bytes = ("{\"headline\":\"Kvarnen " + files
                        + "\",\"datePublished\":\"2019-05-02\"}\n{\"headline\":\"\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        return archive.part(NewsArchive.class)
                .importFrom(
                        ImportSource.of("kvarn-" + files++ + ".jsonl", () -> new ByteArrayInputStream(bytes)),
                        ImportProgress.NONE,
                        new Actor(who));
    }

    private HttpResponse<String> get(String query) {
        return archive.visitor().get(ADDRESS + query, "Authorization", "Bearer " + key);
    }

    private JsonNode answer(String query) {
        HttpResponse<String> answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<Long> numbers(JsonNode answer) {
        List<Long> numbers = new ArrayList<>();
        answer.get("batches").forEach(batch -> numbers.add(batch.get("number").asLong()));
        return numbers;
    }

    private static String token(JsonNode answer) {
        return "&pageToken=" + answer.get("pageToken").asString();
    }

    @Test
    void anImportIsListedWithWhatTheLedgerHasOfIt() {
        ImportBatch batch = bring("ragnhild");
        JsonNode found = answer("?who=RAGNHILD").get("batches").get(0);
        assertThat(found.get("number").asLong()).isEqualTo(batch.number());
        assertThat(found.get("source").asString()).isEqualTo(batch.source().name());
        assertThat(found.get("sha256").asString()).isEqualTo(batch.source().sha256());
        assertThat(found.get("format").asString()).isEqualTo("json-lines");
        assertThat(found.get("importedBy").asString()).isEqualTo("ragnhild");
        assertThat(found.get("startedAt").asString())
                .isEqualTo(batch.startedAt().toString());
        assertThat(found.get("finishedAt").asString())
                .isEqualTo(batch.finishedAt().orElseThrow().toString());
        assertThat(found.get("new").asLong()).isEqualTo(1);
        assertThat(found.get("rejected").asLong()).isEqualTo(1);
        assertThat(found.get("undoneAt").isNull()).isTrue();
        assertThat(found.get("originals").get(0).get("path").asString())
                .isEqualTo(batch.source().name());
        archive.part(NewsArchive.class).ledger().undo(batch.number(), new Actor("folke"));
        JsonNode undone = answer("?who=ragnhild").get("batches").get(0);
        assertThat(undone.get("undoneAt").isNull()).isFalse();
        assertThat(undone.get("undoneBy").asString()).isEqualTo("folke");
    }

    @Test
    void theLatestAreFirstAndNothingMayKeepTheAnswer() {
        List<Long> numbers = numbers(answer("?size=100"));
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.iterate(numbers.size(), number -> number - 1)
                        .limit(numbers.size())
                        .boxed()
                        .toList());
        assertThat(get("").headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void pageAfterPageEachIsSeenOnceWhileOthersAreImported() {
        assertThat(numbers(answer("?who=VENDEL&size=7"))).hasSize(7);
        List<Long> seen = new ArrayList<>();
        JsonNode answer = answer("?who=vendela&size=3");
        seen.addAll(numbers(answer));
        while (answer.has("pageToken")) {
            bring("vendela");
            answer = answer("?who=vendela&size=3" + token(answer));
            seen.addAll(numbers(answer));
        }
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(7)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(seen).contains(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void theSizeMayChangeBetweenPagesAndTheLastPageHasNoToken() {
        JsonNode first = answer("?size=2");
        JsonNode rest = answer("?size=100" + token(first));
        assertThat(rest.has("pageToken")).isFalse();
        assertThat(numbers(rest).getFirst()).isEqualTo(numbers(first).getLast() - 1);
        assertThat(numbers(rest).getLast()).isEqualTo(1);
    }

    @Test
    void daysAreThoseOfTheClockInSweden() {
        LocalDate today = Instant.now().atZone(PartialDate.ZONE).toLocalDate();
        String around = "?from=" + today.minusDays(1) + "&to=" + today;
        assertThat(numbers(answer(around))).isNotEmpty();
        JsonNode none = answer("?from=2001-01-01&to=2001-12-31");
        assertThat(numbers(none)).isEmpty();
        assertThat(none.has("pageToken")).isFalse();
        assertThat(numbers(answer("?from=" + today.plusDays(2)))).isEmpty();
    }

    @Test
    void aTokenIsOfTheListThatItCameWith() {
        String token = token(answer("?who=vendela&size=1"));
        for (String other : List.of("?size=1", "?who=vendel&size=1", "?who=vendela&from=2001-01-01")) {
            assertThat(get(other + token).statusCode()).isEqualTo(400);
        }
        assertThat(get("?who=vendela" + token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "?page=1 | 'page' is no parameter of the list of batches; expected who, from, to, size, pageToken",
                "?size=0 | size is '0'; expected a number from 1 to 100",
                "?size=101 | size is '101'",
                "?size=-1 | size is '-1'",
                "?size=tio | size is 'tio'",
                "?size=99999999999 | size is '99999999999'",
                "?size=1&size=2 | size is given 2 times",
                "?from=igår | from is 'igår'; expected a day such as 2018-04-23",
                "?from=2018 | from is '2018'",
                "?to=2018-02-30 | to is '2018-02-30'",
                "?to=+999999999-12-31 | to is",
                "?from=2018-05-01&to=2018-04-01 | from is '2018-05-01'; expected a day that is not after to, 2018-04-01",
                "?pageToken=abc | pageToken is 'abc'; expected the pageToken of an earlier answer",
                "?pageToken=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | pageToken is 'AAAA",
                "?pageToken=________________________________ | pageToken is '____",
                "?pageToken=1&pageToken=2 | pageToken is given 2 times"
            })
    void aParameterThatCannotBeReadIsNamed(String query, String begins) {
        HttpResponse<String> answer = get(query.replace("å", "%C3%A5").replace("+", "%2B"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"" + begins);
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(get("?who=" + "a".repeat(201)).body()).contains("who is longer than 200 characters");
        assertThat(numbers(answer("?who=" + "a".repeat(200)))).isEmpty();
    }

    /** A cookie opens no call of an archive that is open to all; who has signed in to a closed one reads with it, too. */
    @Test
    void nobodyWithoutAKeyReadsIt() {
        for (HttpResponse<String> refused : List.of(
                archive.visitor().get(ADDRESS),
                archive.visitor().get(ADDRESS, "Authorization", "Bearer nyckel"),
                archive.signedIn("dora", Role.ADMINISTRATOR).get(ADDRESS))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(refused.body()).doesNotContain("kvarn-");
        }
    }

    @Test
    void anotherMethodIsAnsweredWithTheOneThatThereIs() {
        HttpResponse<String> answer = archive.visitor().send("DELETE", ADDRESS, "", "Authorization", "Bearer " + key);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }
}
