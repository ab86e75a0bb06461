package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.key.ProgramKeys;

/** An archive for those alone who have signed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ClosedArchiveTest {

    private static final String SECRET = "färjan";

    private final GuardedArchive archive;
    private final Visitor reader;

    ClosedArchiveTest(@TempDir Path directory) {
        archive = new GuardedArchive(directory, "--archive.sign-in.required=true");
        reader = archive.signedIn("rut", Role.READER);
    }

    @AfterAll
    void stop() {
        archive.close();
    }

    private String item() {
        return "/nyhet/"
                + archive.part(NewsArchive.class)
                        .search(SearchRequest.of("färjan"))
                        .hits()
                        .getFirst()
                        .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=avgift",
                "/nyhet/x",
                "/om",
                "/press",
                "/verktyg",
                "/andringar",
                "/api/v1/items",
                "/api/v1/items?q=avgift",
                "/api/v1/completions?q=a",
                "/api/v1/batches",
                "/api/v1/items/export?format=csv",
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/andringar.atom",
                "/oai?verb=Identify",
                "/sitemap.xml",
                "/sitemap-1.xml",
                "/sitemap-news.xml",
                "/robots.txt",
                "/opensearch.xml",
                "/suggestions.json?q=a",
                "/jamfor.csv?q=a",
                "/log/checkpoint",
                "/log/key",
                "/memento/timegate/x",
                "/finns-inte",
                "/api/v1/finns-inte"
            })
    void nobodyReadsAnything(String path) {
        for (String accept : List.of("text/html", "application/json", "*/*")) {
            HttpResponse<String> answer = archive.visitor().get(path, "Accept", accept);
            // Whoever asks for a form in which there is nothing learns that alone.
            assertThat(answer.statusCode()).as(path + " " + accept).isIn(302, 401, 406);
            assertThat(answer.body()).doesNotContain(SECRET, "2018", "Nämnden");
        }
        assertThat(reader.page(path).statusCode()).as(path).isNotIn(302, 401, 403);
    }

    @Test
    void nobodyReadsTheLedgerBeforeTheFirstPasswordIsChanged() {
        String first = archive.part(Accounts.class)
                .add("ny", Role.ARCHIVIST, new Accounts.Change(Acting.program(new Actor("test")), "test"));
        Visitor visitor = archive.visitor();
        visitor.signIn("ny", first);
        HttpResponse<String> refused = visitor.get("/api/v1/batches");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void nobodyReadsAnItem() {
        String item = item();
        assertThat(archive.visitor().page(item).statusCode()).isEqualTo(302);
        assertThat(reader.page(item).body()).contains(SECRET);
    }

    @Test
    void nobodySendsTextsToBeChecked() {
        for (String path : List.of("/api/v1/quotes", "/api/v1/lists", "/api/v1/items/export")) {
            assertThat(archive.visitor().post(path, "a=b").statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/styles/base.css", "/icons/favicon.svg"})
    void theFormAndItsFilesAreForAll(String path) {
        HttpResponse<String> answer = archive.visitor().page(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    /** What the scripts of a page send begins at a page; without a session there is none but the form. */
    @Test
    void nobodyReadsByWhatScriptsSend() {
        HttpResponse<String> begun = archive.visitor().get("/?v-r=init&location=" + item().substring(1));
        assertThat(begun.body()).doesNotContain(SECRET);
    }

    @Test
    void aProgramReadsWithAKey() {
        SignedIn owner =
                new SignedIn("rut", SignedIn.Kind.ACCOUNT, Role.READER, new SignedIn.Standing(2, false), Instant.EPOCH);
        String key = archive.part(ProgramKeys.class)
                .add(new ProgramKeys.Wish("läsprogram", Role.READER, Duration.ofDays(1), "test"), owner);
        assertThat(archive.visitor()
                        .get("/api/v1/items?q=avgift", "Authorization", "Bearer " + key)
                        .body())
                .contains(SECRET);
        assertThat(archive.visitor()
                        .get("/oai?verb=Identify", "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(200);
    }
}
