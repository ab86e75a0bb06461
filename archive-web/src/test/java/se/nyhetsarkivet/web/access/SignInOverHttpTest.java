package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** Signing in as curl sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class SignInOverHttpTest {

    private static final Accounts.Change CHANGE = new Accounts.Change(Acting.program(new Actor("test")), "test");

    private final Path directory;
    private final GuardedArchive archive;

    SignInOverHttpTest(@TempDir Path directory) {
        this.directory = directory;
        archive = new GuardedArchive(directory);
    }

    @AfterAll
    void stop() {
        archive.close();
    }

    private List<String> recorded(String act) {
        return archive
                .part(AuditLog.class)
                .latest(new AuditFilter("", act, AuditFilter.ALL.from(), AuditFilter.ALL.to()), Long.MAX_VALUE, 50)
                .stream()
                .map(AuditLine::who)
                .map(Acting::name)
                .toList();
    }

    @Test
    void nobodyIsSentToTheFormAndFromThereToWhereTheyWantedToGo() {
        archive.account("vilma", Role.ADMINISTRATOR);
        Visitor visitor = archive.visitor();
        HttpResponse<String> refused = visitor.page("/arkivarie/handelser?who=anna%20b");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(refused)).isEqualTo("/logga-in?return=%2Farkivarie%2Fhandelser%3Fwho%3Danna%2520b");
        assertThat(visitor.session()).isEmpty();
        HttpResponse<String> entered = visitor.post(
                "/logga-in",
                "username=VILMA&password=" + Visitor.encoded(GuardedArchive.PASSWORD) + "&return="
                        + Visitor.encoded("/arkivarie/handelser?who=anna%20b"));
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(entered)).isEqualTo("/arkivarie/handelser?who=anna%20b");
        assertThat(visitor.page("/arkivarie/handelser").statusCode()).isEqualTo(200);
        assertThat(recorded(Act.SIGN_IN.name())).contains("vilma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "evil.example"
            })
    void nobodyIsSentElsewhere(String elsewhere) {
        String name = "u" + Integer.toHexString(elsewhere.hashCode());
        archive.account(name, Role.ARCHIVIST);
        HttpResponse<String> entered = archive.visitor()
                .post(
                        "/logga-in",
                        "username=" + name + "&password=" + Visitor.encoded(GuardedArchive.PASSWORD) + "&return="
                                + Visitor.encoded(elsewhere));
        assertThat(entered.headers().firstValue("Location").orElse("")).endsWith("/arkivarie");
        assertThat(Visitor.location(entered)).isEqualTo("/arkivarie");
    }

    @Test
    void aSessionBeginsAnewAtSignIn() {
        archive.account("sven", Role.ARCHIVIST);
        Visitor visitor = archive.visitor();
        visitor.signIn("sven", GuardedArchive.PASSWORD);
        String first = visitor.session().orElseThrow();
        visitor.signIn("sven", GuardedArchive.PASSWORD);
        assertThat(visitor.session()).isPresent().isNotEqualTo(Optional.of(first));
        HttpResponse<String> old =
                archive.visitor().get("/arkivarie", "Accept", "text/html", "Cookie", "JSESSIONID=" + first);
        assertThat(old.statusCode()).isEqualTo(302);
    }

    @Test
    void whoFailsGetsNoSession() {
        Visitor visitor = archive.visitor();
        visitor.signIn("ingen-sadan", "fel fel fel fel fel");
        assertThat(visitor.session()).isEmpty();
    }

    /** Without a provider there is nothing there, and a crawler that asks keeps nothing either. */
    @ParameterizedTest
    @ValueSource(strings = {"/logga-in/via/openid", "/logga-in/svar/openid?code=x&state=y", "/logga-in/via/x"})
    void stepsThatThereAreNotGiveNoSession(String path) {
        Visitor visitor = archive.visitor();
        assertThat(visitor.page(path).statusCode()).isEqualTo(404);
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void answersDoNotTellWhetherThereIsAnAccount() {
        archive.account("finns", Role.ARCHIVIST);
        archive.account("last", Role.ARCHIVIST);
        archive.part(Accounts.class).setLocked("last", true, CHANGE);
        HttpResponse<String> wrong = archive.visitor().signIn("finns", "fel fel fel fel fel");
        HttpResponse<String> unknown = archive.visitor().signIn("finns-inte", "fel fel fel fel fel");
        HttpResponse<String> locked = archive.visitor().signIn("last", GuardedArchive.PASSWORD);
        assertThat(Visitor.location(wrong))
                .isEqualTo(Visitor.location(unknown))
                .isEqualTo(Visitor.location(locked))
                .isEqualTo("/logga-in?problem=wrong");
        assertThat(recorded(Act.SIGN_IN_FAILED.name())).contains("finns", "", "last");
    }

    /** Whatever is done for one name is done for another: the same number of hashes, which take nearly all of the time. */
    @ParameterizedTest
    @CsvSource({"tar-tid", "tar-ingen-tid"})
    void afterSomeFailuresOneHasToWaitWhetherOrNotThereIsAnAccount(String name) {
        if (name.equals("tar-tid")) {
            archive.account(name, Role.ARCHIVIST);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(Visitor.location(archive.visitor().signIn(name, "fel fel fel fel fel " + i)))
                    .isEqualTo("/logga-in?problem=wrong");
        }
        assertThat(Visitor.location(archive.visitor().signIn(name, GuardedArchive.PASSWORD)))
                .isEqualTo("/logga-in?problem=wait&minutes=1");
        assertThat(recorded(Act.LOCKED_OUT.name())).isNotEmpty();
    }

    @Test
    void theFirstPasswordOpensNothingButItsChange() {
        String first = archive.part(Accounts.class).add("nils", Role.ADMINISTRATOR, CHANGE);
        Visitor visitor = archive.visitor();
        assertThat(Visitor.location(visitor.signIn("nils", first))).isEqualTo("/konto");
        assertThat(visitor.page("/konto").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(visitor.page("/arkivarie/konton")))
                .isEqualTo("/konto?return=%2Farkivarie%2Fkonton");
        assertThat(visitor.get("/arkivarie/handelser.csv", "Accept", "text/csv").statusCode())
                .isIn(302, 403);
    }

    @Test
    void aChangedAccountEndsItsSessions() {
        Visitor visitor = archive.signedIn("olga", Role.ARCHIVIST);
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(200);
        archive.part(Accounts.class).setRole("olga", Role.READER, CHANGE);
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(302);
        visitor.signIn("olga", GuardedArchive.PASSWORD);
        assertThat(visitor.page("/arkivarie/nycklar").statusCode()).isEqualTo(403);
        archive.part(Accounts.class).setLocked("olga", true, CHANGE);
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormElsewhereSignsNobodyIn() {
        archive.account("karin", Role.ARCHIVIST);
        String form = "username=karin&password=" + Visitor.encoded(GuardedArchive.PASSWORD);
        assertThat(archive.visitor()
                        .post("/logga-in", form, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(archive.visitor()
                        .post("/logga-in", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(archive.visitor()
                        .post("/logga-in", form, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void signingOutNeedsTheTokenOfAPage() {
        Visitor visitor = archive.signedIn("lena", Role.ARCHIVIST);
        assertThat(visitor.post("/logga-ut", "x=y").statusCode()).isEqualTo(403);
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"sv, Det här är inte för din roll", "en, This is not for your role"})
    void aPageForAnotherRoleSaysSoInBothLanguages(String language, String title) {
        Visitor visitor = archive.signedIn("rita-" + language, Role.READER);
        HttpResponse<String> answer =
                visitor.get("/arkivarie/konton", "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>" + title + "</h1>");
        assertThat(visitor.get("/arkivarie/handelser.csv", "Accept", "application/json")
                        .body())
                .contains("\"status\":403");
    }

    @Test
    void theLogIsAFile() {
        Visitor visitor = archive.signedIn("adam", Role.ADMINISTRATOR);
        HttpResponse<String> file = visitor.get("/arkivarie/handelser.csv?act=account.add");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body())
                .startsWith("\ufeffnumber,time,who,kind,role,act,subject,reason,address")
                .contains(",test,program,,account.add,adam (administrator),test,")
                .doesNotContain("sign-in");
    }

    @Test
    void headersAreThoseOfEveryOtherAnswer() {
        Visitor visitor = archive.signedIn("hugo", Role.ARCHIVIST);
        for (String path : List.of("/arkivarie", "/logga-in", "/api/v1/items", "/")) {
            var headers = visitor.page(path).headers().map();
            assertThat(headers.get("x-content-type-options")).as(path).containsExactly("nosniff");
            assertThat(headers.get("content-security-policy")).as(path).hasSize(1);
            assertThat(headers).as(path).doesNotContainKeys("x-xss-protection", "pragma");
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(directory.resolve("accounts.sqlite")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
