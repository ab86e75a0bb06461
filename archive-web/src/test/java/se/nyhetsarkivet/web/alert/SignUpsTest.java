package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.web.alert.page.SignUps;
import se.nyhetsarkivet.web.alert.page.SignUps.Answer;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertDatabase;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.Interval;
import se.nyhetsarkivet.web.alert.subscription.MailAddress;
import se.nyhetsarkivet.web.alert.subscription.Outbox;
import se.nyhetsarkivet.web.limits.client.Client;

/** Nobody can have mails sent to strangers. */
class SignUpsTest {

    @TempDir
    private Path directory;

    private AlertDatabase database;
    private AlertStore store;
    private Instant now = NOW;

    @BeforeEach
    void open() {
        database = AlertDatabase.open(directory.resolve("alerts.sqlite"));
        store = new AlertStore(database);
    }

    @AfterEach
    void close() {
        Client.end();
        database.close();
    }

    private SignUps signUps(int perAddress, int perClient, int inAll) {
        return new SignUps(
                store, new AlertProperties.Limits(perAddress, 3, perClient, inAll, Duration.ofDays(7)), () -> now);
    }

    private static Alert.Wish wish(String address) {
        return new Alert.Wish(MailAddress.read(address).orElseThrow(), "?q=a", "sv", Interval.DAILY, "");
    }

    @Test
    void anAddressGetsAFewMailsADayThatAskForAConfirmation() {
        SignUps signUps = signUps(50, 100, 1_000);
        assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.ASKED);
        assertThat(signUps.take(wish("A@B.example"), 0)).isEqualTo(Answer.ASKED);
        assertThat(signUps.take(wish("a+x@b.example"), 0)).isEqualTo(Answer.ASKED);
        assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.ADDRESS_ASKED_ENOUGH);
        assertThat(new Outbox(database).waiting()).isEqualTo(3);
        assertThat(signUps.take(wish("other@b.example"), 0)).isEqualTo(Answer.ASKED);
        now = now.plus(Duration.ofHours(25));
        assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.ASKED);
    }

    @Test
    void aClientSignsUpSomeTimesAnHour() {
        SignUps signUps = signUps(50, 2, 1_000);
        Client.begin(Client.at("192.0.2.1"));
        assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.ASKED);
        assertThat(signUps.take(wish("b@b.example"), 0)).isEqualTo(Answer.ASKED);
        assertThat(signUps.take(wish("c@b.example"), 0)).isEqualTo(Answer.CLIENT_TOO_OFTEN);
        Client.begin(Client.at("192.0.2.2"));
        assertThat(signUps.take(wish("c@b.example"), 0)).isEqualTo(Answer.ASKED);
    }

    /** Or it would find out who has alerts. */
    @Test
    void aClientThatAsksTooOftenIsToldNothingOfAnAddress() {
        SignUps signUps = signUps(50, 4, 1_000);
        Client.begin(Client.at("192.0.2.1"));
        for (int i = 0; i < 3; i++) {
            assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.ASKED);
        }
        assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.ADDRESS_ASKED_ENOUGH);
        assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.CLIENT_TOO_OFTEN);
    }

    @Test
    void anAddressAndTheArchiveHaveSoManyAlerts() {
        SignUps signUps = signUps(2, 100, 3);
        for (int i = 0; i < 2; i++) {
            store.add(
                    new Alert("confirmed-" + i, wish("a@b.example"), Alert.State.ACTIVE, "", NOW, Optional.of(NOW), 0));
        }
        assertThat(signUps.take(wish("a@b.example"), 0)).isEqualTo(Answer.ADDRESS_HAS_ENOUGH);
        assertThat(signUps.take(wish("b@b.example"), 0)).isEqualTo(Answer.ASKED);
        assertThat(signUps.take(wish("c@b.example"), 0)).isEqualTo(Answer.FULL);
    }

    @Test
    void whatNobodyConfirmsIsForgotten() {
        SignUps signUps = signUps(50, 100, 1_000);
        signUps.take(wish("a@b.example"), 0);
        now = now.plus(Duration.ofDays(8));
        signUps.take(wish("b@b.example"), 0);
        assertThat(store.count(Alert.State.UNCONFIRMED)).isEqualTo(1);
        assertThat(new Outbox(database).waiting()).isEqualTo(1);
    }

    /** Not in the file, nor in the log of what was written to it last. */
    @Test
    void aDeletedAddressIsInNoFileAnyMore() throws IOException {
        String address = "hemlig.lasare@b.example";
        store.add(new Alert("AAAAAAAAAAAAAAAA", wish(address), Alert.State.ACTIVE, "", NOW, Optional.of(NOW), 0));
        assertThat(files()).contains(address);
        store.delete("AAAAAAAAAAAAAAAA");
        assertThat(files()).doesNotContain(address);
        signUps(50, 100, 1_000).take(wish(address), 0);
        assertThat(files()).contains(address);
        store.prune(NOW.plus(Duration.ofDays(1)));
        assertThat(files()).doesNotContain(address);
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> each = Files.list(directory)) {
            for (Path file :
                    each.filter(name -> !name.toString().endsWith("-shm")).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    /** A clock that was ahead and has been put right. */
    @Test
    void noAlertWaitsLongerThanItsInterval() {
        store.add(new Alert("AAAAAAAAAAAAAAAA", wish("a@b.example"), Alert.State.ACTIVE, "", NOW, Optional.of(NOW), 0));
        store.nothingNew(NOW.plus(Duration.ofDays(400)));
        assertThat(store.duePosition(NOW, 1)).isEmpty();
        store.limitWaits(NOW);
        assertThat(store.duePosition(NOW, 1)).hasValue(0);
        store.nothingNew(NOW);
        store.limitWaits(NOW);
        assertThat(store.duePosition(NOW, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.example",
                "a@b",
                "a b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example,c@d.example",
                "<a@b.example>",
                "\"a\"@b.example",
                "a..b@c.example",
                "a@-b.example",
                "a@b..example",
                "a@[127.0.0.1]",
                "å@b.example",
                "a@b.example\u0000"
            })
    void whatIsNoAddressIsNotTaken(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' namn@Tidningen.Example ', namn@tidningen.example",
        "för.namn@x.example, ",
        "for.namn+nyheter@x-y.example, for.namn+nyheter@x-y.example"
    })
    void anAddressIsReadAsPeopleWriteIt(String typed, String address) {
        assertThat(MailAddress.read(typed).map(MailAddress::text)).isEqualTo(Optional.ofNullable(address));
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2018-04-23T04:00:00Z, 2018-04-23T05:00:00Z",
        "DAILY, 2018-04-23T05:00:00Z, 2018-04-24T05:00:00Z",
        "DAILY, 2018-03-24T12:00:00Z, 2018-03-25T05:00:00Z",
        "WEEKLY, 2018-04-23T04:00:00Z, 2018-04-23T05:00:00Z",
        "WEEKLY, 2018-04-23T06:00:00Z, 2018-04-30T05:00:00Z",
        "WEEKLY, 2018-04-29T22:30:00Z, 2018-04-30T05:00:00Z",
        "AT_ONCE, 2018-04-29T22:30:00Z, 1970-01-01T00:00:00Z"
    })
    void theNextTimeIsInTheMorningByTheClockInSweden(Interval interval, Instant now, Instant next) {
        assertThat(interval.next(now)).isEqualTo(next);
    }
}
