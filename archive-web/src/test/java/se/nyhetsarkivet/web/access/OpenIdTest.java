package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** Sign-in by a provider that runs: the whole way, as a browser goes it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern META = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final OpenIdServer provider = new OpenIdServer();
    private final GuardedArchive archive;

    OpenIdTest(@TempDir Path directory) {
        archive = new GuardedArchive(
                directory,
                "--archive.sign-in.openid.issuer=" + provider.issuer(),
                "--archive.sign-in.openid.client-id=arkivet",
                "--archive.sign-in.openid.client-secret=hemlig-arkivet",
                "--archive.sign-in.openid.scopes=openid,profile",
                "--archive.sign-in.openid.role-claim=realm_access.roles",
                "--archive.sign-in.openid.archivists=arkivarier",
                "--archive.sign-in.openid.administrators=arkiv-admin");
        provider.register(archive.address());
    }

    @AfterAll
    void stop() {
        archive.close();
        provider.close();
    }

    /** Goes to the provider and comes back. */
    private HttpResponse<String> signIn(Visitor visitor, String name) {
        HttpResponse<String> begun =
                visitor.page("/logga-in/via/openid?return=" + Visitor.encoded("/arkivarie/nycklar"));
        HttpResponse<String> asked = visitor.page(location(begun));
        assertThat(location(asked)).endsWith("/login");
        String form = visitor.page(location(asked)).body();
        Matcher token = TOKEN.matcher(form);
        assertThat(token.find()).as(form).isTrue();
        HttpResponse<String> known = visitor.post(
                location(asked),
                "username=" + name + "&password=" + OpenIdServer.PASSWORD + "&_csrf=" + token.group(1));
        HttpResponse<String> allowed = visitor.page(location(known));
        assertThat(location(allowed)).startsWith(archive.address() + "/logga-in/svar/openid?code=");
        return visitor.page(location(allowed));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    @ParameterizedTest
    @CsvSource({"asta, 200", "bo, 403"})
    void theProvidersGroupsMakeRoles(String name, int accounts) {
        Visitor visitor = archive.visitor();
        assertThat(Visitor.location(signIn(visitor, name))).isEqualTo("/arkivarie/nycklar");
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(200);
        assertThat(visitor.page("/arkivarie/konton").statusCode()).isEqualTo(accounts);
        List<AuditLine> lines = archive.part(AuditLog.class)
                .latest(
                        new AuditFilter(name, "sign-in", AuditFilter.ALL.from(), AuditFilter.ALL.to()),
                        Long.MAX_VALUE,
                        9);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().who().name()).isEqualTo(name + "@provider.example");
        assertThat(lines.getFirst().who().kind()).isEqualTo("provider");
    }

    /** Somebody else at the same browser is asked for a password again, here and there. */
    @Test
    void signingOutEndsTheSessionAtTheProviderToo() {
        Visitor visitor = archive.visitor();
        signIn(visitor, "dora");
        Matcher token = META.matcher(visitor.page("/konto").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> out =
                visitor.post("/logga-ut", "_csrf=" + Visitor.encoded(token.group(1)), "Accept", "text/html");
        assertThat(location(out)).startsWith(provider.issuer() + "/connect/logout?id_token_hint=");
        assertThat(location(visitor.page(location(out)))).isEqualTo(archive.address() + "/");
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(302);
        assertThat(Visitor.location(signIn(visitor, "dora"))).isEqualTo("/arkivarie/nycklar");
    }

    @Test
    void whoHasNoRoleIsNotLetIn() {
        Visitor visitor = archive.visitor();
        assertThat(Visitor.location(signIn(visitor, "cia"))).isEqualTo("/logga-in?problem=role");
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerThatNobodyAskedForLetsNobodyIn() {
        Visitor visitor = archive.visitor();
        assertThat(Visitor.location(visitor.page("/logga-in/svar/openid?code=x&state=y")))
                .isEqualTo("/logga-in?problem=provider");
        assertThat(visitor.page("/arkivarie").statusCode()).isEqualTo(302);
    }

    @Test
    void passwordsOfTheArchiveWorkAsWell() {
        assertThat(archive.signedIn("dag", Role.ARCHIVIST).page("/arkivarie").statusCode())
                .isEqualTo(200);
    }

    /** A start does not wait for the provider; whoever wants to sign in by it hears that it does not answer. */
    @Test
    void aProviderThatDoesNotAnswerStopsNobodyElse(@TempDir Path other) {
        try (GuardedArchive alone = new GuardedArchive(
                other,
                "--archive.sign-in.openid.issuer=http://127.0.0.1:9/",
                "--archive.sign-in.openid.client-id=arkivet",
                "--archive.sign-in.openid.readers=alla")) {
            assertThat(Visitor.location(alone.visitor().page("/logga-in/via/openid")))
                    .isEqualTo("/logga-in?problem=provider");
            assertThat(alone.visitor().page("/").statusCode()).isEqualTo(200);
        }
    }
}
