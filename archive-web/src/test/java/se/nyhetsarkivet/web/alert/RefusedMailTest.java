package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;
import static se.nyhetsarkivet.web.alert.AlertPost.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nyhetsarkivet.web.alert.FailingMailServer.Fault;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.Interval;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;

/** Whose fault a refusal is: one reader's, the archive's or the mail server's. */
@Tag("slow")
class RefusedMailTest {

    @TempDir
    private Path directory;

    private FailingMailServer server;
    private AlertPost post;
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        server = new FailingMailServer();
        post = new AlertPost(directory, server.port());
    }

    private void readers(String... names) {
        for (String name : names) {
            MailAddress address = MailAddress.read(name + "@tidningen.example").orElseThrow();
            ids.add(post.confirmed(new Alert.Wish(address, "?q=f%C3%A4rja", "sv", Interval.AT_ONCE, "")));
        }
        post.archive.add(List.of(item("a", "En färja.")));
    }

    @AfterEach
    void end() throws IOException {
        post.close();
        server.close();
    }

    private Alert.State state(int reader) {
        return post.store.find(ids.get(reader)).orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA_REFUSED", "DATA_LATER", "RECIPIENT_UNKNOWN", "RELAY_DENIED"})
    void aMailThatIsNotTakenHoldsUpNoOther(Fault fault) {
        readers("forsta", "andra", "tredje");
        server.failsFor("forsta", fault);
        post.round(NOW);
        assertThat(server.taken()).hasSize(2);
        post.round(NOW);
        assertThat(post.sending.failures()).as("it waits").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA_REFUSED", "DATA_LATER"})
    void aMailThatIsNeverTakenSuspendsItsAlertInTheEnd(Fault fault) {
        readers("forsta");
        server.fails(fault);
        for (int hour = 0; hour < 3; hour++) {
            assertThat(state(0)).isEqualTo(Alert.State.ACTIVE);
            post.round(NOW.plus(Duration.ofHours(hour)));
        }
        assertThat(state(0)).isEqualTo(Alert.State.SUSPENDED);
    }

    @Test
    void aRefusalOfTheArchiveThatIsSaidOfTheReaderSuspendsNobody() {
        readers("forsta");
        server.fails(Fault.RELAY_DENIED);
        for (int hour = 0; hour < 20; hour++) {
            post.round(NOW.plus(Duration.ofHours(hour)));
        }
        assertThat(state(0)).isEqualTo(Alert.State.ACTIVE);
        assertThat(post.sending.outage().orElseThrow()).contains("as a sender").doesNotContain("tidningen.example");
        server.fails(Fault.NONE);
        post.round(NOW.plus(Duration.ofHours(21)));
        assertThat(server.taken()).hasSize(1);
        assertThat(post.sending.outage()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECIPIENT_UNKNOWN", "RECIPIENT_LATER", "CONTENT_REFUSED", "SENDER_REFUSED"})
    void aServerThatTakesNoneOfSomeMailsSuspendsNobody(Fault fault) {
        readers("forsta", "andra", "tredje");
        server.fails(fault);
        for (int hour = 0; hour < 20; hour++) {
            post.round(NOW.plus(Duration.ofDays(hour)));
        }
        assertThat(List.of(state(0), state(1), state(2))).containsOnly(Alert.State.ACTIVE);
        assertThat(post.sending.outage()).isPresent();
        server.fails(Fault.NONE);
        post.round(NOW.plus(Duration.ofDays(21)));
        assertThat(post.outbox.waiting()).isZero();
    }

    @Test
    void aRefusedReaderAmongOthersIsSuspendedAndIsNoOutage() {
        readers("forsta", "andra", "tredje");
        server.failsFor("andra", Fault.RECIPIENT_UNKNOWN);
        post.round(NOW);
        assertThat(List.of(state(0), state(1), state(2)))
                .containsExactly(Alert.State.ACTIVE, Alert.State.SUSPENDED, Alert.State.ACTIVE);
        assertThat(post.sending.outage()).isEmpty();
    }

    private static final String[] DEAD =
            IntStream.range(0, 12).mapToObj(number -> "ur-bruk-" + number).toArray(String[]::new);

    private void other(String name, String query) {
        MailAddress address = MailAddress.read(name + "@tidningen.example").orElseThrow();
        ids.add(post.confirmed(new Alert.Wish(address, query, "sv", Interval.AT_ONCE, "")));
    }

    private List<Alert.State> states() {
        return ids.stream().map(id -> post.store.find(id).orElseThrow().state()).toList();
    }

    @Test
    void deadAddressesAloneInARoundAreSuspendedIfAnotherReaderWouldBeServed() {
        server.failsFor("ur-bruk", Fault.RECIPIENT_UNKNOWN);
        readers(DEAD);
        other("levande", "?q=bro");
        post.round(NOW);
        assertThat(states().subList(0, 12)).containsOnly(Alert.State.SUSPENDED);
        assertThat(states().getLast()).isEqualTo(Alert.State.ACTIVE);
        assertThat(post.sending.outage()).isEmpty();
        assertThat(server.taken()).as("asking sends nothing").isEmpty();
    }

    @Test
    void deadAddressesWithoutAnyOtherReaderAreSuspendedAfterAllTries() {
        server.failsFor("ur-bruk", Fault.RECIPIENT_UNKNOWN);
        readers(DEAD);
        post.round(NOW);
        assertThat(states()).containsOnly(Alert.State.ACTIVE);
        for (int day = 1; day < 3; day++) {
            post.round(NOW.plus(Duration.ofDays(day)));
        }
        assertThat(states()).containsOnly(Alert.State.SUSPENDED);
        assertThat(post.sending.outage()).isEmpty();
    }

    /** Each round has either the dead or the living. */
    @Test
    void mailsThatAreNeverTakenSuspendOnceTheServerHasTakenAnotherInBetween() {
        server.failsFor("ur-bruk", Fault.DATA_LATER);
        readers(DEAD);
        other("levande", "?q=bro");
        for (int day = 0; day < 5; day++) {
            post.round(NOW.plus(Duration.ofDays(day)));
        }
        assertThat(states()).containsOnly(Alert.State.ACTIVE);
        post.archive.add(List.of(item("b", "En bro.")));
        post.round(NOW.plus(Duration.ofDays(5)).minusSeconds(60));
        assertThat(server.taken()).hasSize(1);
        post.round(NOW.plus(Duration.ofDays(6)));
        assertThat(states().subList(0, 12)).containsOnly(Alert.State.SUSPENDED);
        assertThat(states().getLast()).isEqualTo(Alert.State.ACTIVE);
    }

    @Test
    void afterTheStopNoMailIsBegun() {
        readers("forsta", "andra");
        post.matching.look(NOW);
        post.sending.stop();
        post.sending.send(NOW);
        assertThat(server.taken()).isEmpty();
        assertThat(post.outbox.waiting()).isEqualTo(2);
    }
}
