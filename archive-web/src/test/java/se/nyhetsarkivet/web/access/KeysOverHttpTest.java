package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.access.key.ProgramKey;
import se.nyhetsarkivet.web.access.key.ProgramKeys;

/** Keys as programs use them. Searches are limited to three a minute, so that it shows who may ask more often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class KeysOverHttpTest {

    private static final Accounts.Change CHANGE = new Accounts.Change(Acting.program(new Actor("test")), "test");

    private final GuardedArchive archive;

    KeysOverHttpTest(@TempDir Path directory) {
        archive = new GuardedArchive(directory, "--archive.limits.rates.search=3");
    }

    @AfterAll
    void stop() {
        archive.close();
    }

    private ProgramKeys keys() {
        return archive.part(ProgramKeys.class);
    }

    private static SignedIn owner(String name, Role role) {
        return new SignedIn(name, SignedIn.Kind.ACCOUNT, role, new SignedIn.Standing(2, false), Instant.EPOCH);
    }

    private String key(String owner, Role role) {
        archive.account(owner, Role.ARCHIVIST);
        return keys().add(
                        new ProgramKeys.Wish("program av " + owner, role, Duration.ofDays(30), "nattlig körning"),
                        owner(owner, Role.ARCHIVIST));
    }

    private HttpResponse<String> with(String key) {
        return archive.visitor().get("/api/v1/items?q=avgift", "Authorization", "Bearer " + key);
    }

    private ProgramKey stored(String key) {
        return keys().all().stream()
                .filter(each -> key.contains(each.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProgramWithAKeyMayAskTenTimesAsOften() {
        String key = key("alma", Role.READER);
        for (int i = 0; i < 10; i++) {
            assertThat(with(key).statusCode()).as("request " + i).isEqualTo(200);
        }
        assertThat(archive.visitor().get("/api/v1/items?q=avgift").statusCode()).isEqualTo(200);
        assertThat(archive.visitor().get("/api/v1/items?q=avgift").statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "nyhetsarkivet_000000000000_0000000000000000000000000000000000000000000000000000000000000000"
            })
    void aKeyThatNobodyHasIsRefused(String key) {
        HttpResponse<String> answer = with(key);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"nyhetsarkivet\"");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void aRevokedKeyAndThatOfALockedAccountOpenNothing() {
        String revoked = key("bror", Role.READER);
        keys().revoke(stored(revoked).id(), CHANGE);
        assertThat(with(revoked).statusCode()).isEqualTo(401);
        String orphan = key("carl", Role.READER);
        assertThat(with(orphan).statusCode()).isEqualTo(200);
        archive.part(Accounts.class).setLocked("carl", true, CHANGE);
        assertThat(with(orphan).statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyIsNeverMoreThanItsOwner() {
        assertThatThrownBy(() -> key("dora", Role.ADMINISTRATOR)).isInstanceOf(RefusedException.class);
        String key = keys().add(
                        new ProgramKeys.Wish("program", Role.ARCHIVIST, Duration.ofDays(30), "test"),
                        owner("dora", Role.ARCHIVIST));
        assertThat(keys().holder(key).orElseThrow().role()).isEqualTo(Role.ARCHIVIST);
        archive.part(Accounts.class).setRole("dora", Role.READER, CHANGE);
        assertThat(keys().holder(key).orElseThrow().role()).isEqualTo(Role.READER);
    }

    @Test
    void theFirstUseOfADayIsRecordedAndTheLastIsShown() {
        String key = key("ebba", Role.READER);
        assertThat(stored(key).times().used()).isEmpty();
        with(key);
        with(key);
        assertThat(stored(key).times().used()).isPresent();
        assertThat(archive.part(AuditLog.class)
                        .latest(
                                new AuditFilter(
                                        "program av ebba", "key.use", AuditFilter.ALL.from(), AuditFilter.ALL.to()),
                                Long.MAX_VALUE,
                                9))
                .singleElement()
                .satisfies(line -> assertThat(line.who().address()).isEqualTo("127.0.0.1"));
    }

    /** Pages are for people; whoever has a key asks the API. */
    @Test
    void aKeyOpensNoPage() {
        String key = key("fred", Role.ARCHIVIST);
        assertThat(archive.visitor()
                        .get("/arkivarie", "Accept", "text/html", "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void otherKindsOfAuthorizationAreNothingToUs() {
        assertThat(archive.visitor()
                        .get("/api/v1/items/x", "Authorization", "Basic YTpi")
                        .statusCode())
                .isEqualTo(404);
    }
}
