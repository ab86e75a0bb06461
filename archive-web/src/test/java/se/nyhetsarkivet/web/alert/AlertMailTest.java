package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.alert.AlertPost.NOW;
import static se.nyhetsarkivet.web.alert.AlertPost.header;
import static se.nyhetsarkivet.web.alert.AlertPost.item;
import static se.nyhetsarkivet.web.alert.AlertPost.subject;
import static se.nyhetsarkivet.web.alert.AlertPost.texts;
import static se.nyhetsarkivet.web.alert.AlertPost.wish;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.Interval;
import se.nyhetsarkivet.web.alert.subscription.WaitingMail;

/** What readers get by mail, from a real mail server. */
@Tag("slow")
class AlertMailTest {

    private static final String FERRY = "?q=f%C3%A4rja";

    @TempDir
    private Path directory;

    private GreenMail server;
    private AlertPost post;

    @BeforeEach
    void begin() {
        server = AlertPost.mailServer();
        post = new AlertPost(directory, server.getSmtp().getPort());
    }

    @AfterEach
    void end() {
        post.close();
        server.stop();
    }

    private NewsArchive archive() {
        return post.archive;
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private String read(MimeMessage mail) {
        return texts(mail).getFirst();
    }

    @Test
    void nothingIsToldBeforeTheAddressIsConfirmed() {
        String id = post.signedUp(wish(FERRY, Interval.AT_ONCE));
        archive().add(List.of(item("a", "En färja.")));
        post.round(NOW);
        MimeMessage mail = only();
        assertThat(subject(mail)).isEqualTo("Bekräfta en bevakning i Nyhetsarkivet");
        assertThat(read(mail))
                .contains("https://arkiv.example/bevakning/" + post.signature.signed(id), "”färja”")
                .doesNotContain("Nyhet a", "Till färjeserien");
        post.round(NOW);
        only();
    }

    /** Anybody can have it sent to anybody. */
    @Test
    void theMailBeforeTheConfirmationCarriesNoMessageOfWhoeverAskedForIt() {
        String evil =
                "?q=Betala+din+faktura+p%C3%A5+https%3A%2F%2Fbedragare.example%2Fbetala+eller+www.bedragare.example+"
                        + "genast%2C+annars+sp%C3%A4rras+ditt+konto+hos+banken";
        post.signedUp(wish(evil, Interval.AT_ONCE));
        post.round(NOW);
        MimeMessage mail = only();
        assertThat(subject(mail)).isEqualTo("Bekräfta en bevakning i Nyhetsarkivet");
        for (String text : texts(mail)) {
            assertThat(text).doesNotContain("bedragare.example", "https://bedragare", "konto", "Till färjeserien");
        }
    }

    @Test
    void aMailSaysWhatIsNewWhyItCameAndHowToEndIt() {
        String id = post.confirmed(wish(FERRY + "&publisher=Rederin%C3%A4mnden", Interval.AT_ONCE));
        archive().add(List.of(item("a", "En färja.\n\n<b>Fet</b>"), item("b", "En bro.")));
        post.round(NOW);
        MimeMessage mail = only();
        assertThat(subject(mail)).isEqualTo("1 ny – ”färja”, avsändare Rederinämnden");
        String signed = post.signature.signed(id);
        assertThat(header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://arkiv.example/bevakningar/stopp/" + signed + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Message-ID")).startsWith("<" + id + ".");
        assertThat(read(mail))
                .contains(
                        "Din anteckning: Till färjeserien",
                        "Nytt (1)",
                        "Nyhet a\nhttps://arkiv.example/nyhet/",
                        "/nyhet-a?revision=1",
                        "Rederinämnden, 23 april 2018",
                        "https://arkiv.example/?q=f%C3%A4rja&publisher=Rederin%C3%A4mnden",
                        "Bevakningen bekräftades 23 april 2018 kl. 12.00",
                        "så snart något är nytt",
                        "https://arkiv.example/bevakning/" + signed,
                        archive().log().headInOneLine().orElseThrow())
                .doesNotContain("Nyhet b");
        assertThat(texts(mail).getLast()).contains("<html lang=\"sv\">").doesNotContain("<script");
        post.round(NOW);
        only();
    }

    @Test
    void whatChangedIsShownAndWhatIsGoneIsNamedWithoutItsWords() {
        archive().add(List.of(item("a", "En färja kostar 20 kronor."), item("b", "En hemlig färja.")));
        ItemId secret = archive()
                .search(se.nyhetsarkivet.query.SearchRequest.of("hemlig"))
                .hits()
                .getFirst()
                .id();
        post.confirmed(wish(FERRY, Interval.AT_ONCE));
        archive().add(List.of(item("a", "En färja kostar 25 kronor.")));
        archive().ledger().withdraw(secret, "Dom i hovrätten");
        post.round(NOW);
        MimeMessage mail = only();
        assertThat(subject(mail)).startsWith("1 ändrad, 1 borttagen – ");
        assertThat(read(mail))
                .contains("Ändrat (1)", "[-20-]{+25+}", "Ändrad utan uppgift om det")
                .contains("Visas inte längre (1)", "En nyhet är tillbakadragen", "Skäl: Dom i hovrätten")
                .doesNotContain("Nyhet b", "hemlig");
    }

    /** The texts of a mail are read when it is sent. */
    @Test
    void whatWasWithdrawnWhileAMailWaitedIsNotInIt() {
        post.confirmed(wish(FERRY, Interval.AT_ONCE));
        archive().add(List.of(item("a", "En färja.")));
        post.matching.look(NOW);
        archive()
                .ledger()
                .withdraw(
                        archive()
                                .search(se.nyhetsarkivet.query.SearchRequest.of("färja"))
                                .hits()
                                .getFirst()
                                .id(),
                        "fel");
        post.sending.send(NOW);
        assertThat(read(only())).contains("En nyhet är tillbakadragen").doesNotContain("Nyhet a");
    }

    @Test
    void anUndoneImportIsTold() {
        ImportBatch batch = archive().add(List.of(item("a", "En färja.")));
        post.confirmed(wish(FERRY, Interval.AT_ONCE));
        archive().ledger().undo(batch.number());
        post.round(NOW);
        assertThat(read(only())).contains("importen som den kom med har tagits tillbaka");
    }

    @Test
    void aDailyAlertGathersUntilTheMorningAndAWeeklyUntilMonday() {
        Instant monday = Instant.parse("2018-04-23T05:00:00Z");
        post.confirmed(wish(FERRY, Interval.DAILY));
        post.confirmed(wish(FERRY + "&width=exact", Interval.WEEKLY));
        // The first mail may come with the first news.
        archive().add(List.of(item("a", "En färja.")));
        post.round(NOW);
        assertThat(server.getReceivedMessages()).hasSize(2);
        archive().add(List.of(item("b", "En färja.")));
        post.round(NOW.plus(Duration.ofHours(10)));
        archive().add(List.of(item("c", "En färja.")));
        assertThat(server.getReceivedMessages()).hasSize(2);
        post.round(monday.plus(Duration.ofDays(1)));
        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(read(server.getReceivedMessages()[2])).contains("Nyhet b", "Nyhet c", "varje morgon");
        post.round(monday.plus(Duration.ofDays(7)));
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(read(server.getReceivedMessages()[3])).contains("Nyhet b", "Nyhet c", "på måndagar");
    }

    @Test
    void nothingThatAReaderWritesBecomesAHeader() {
        String evil = "?q=f%C3%A4rja%0D%0ABcc%3A+offer%40tidningen.example%0D%0A%0D%0AHej";
        post.store.add(new Alert(
                "AAAAAAAAAAAAAAAA",
                new Alert.Wish(
                        wish(evil, Interval.AT_ONCE).address(),
                        evil,
                        "sv",
                        Interval.AT_ONCE,
                        "ett\r\nBcc: offer@tidningen.example\r\n\r\n.\r\nQUIT"),
                Alert.State.ACTIVE,
                "",
                NOW,
                java.util.Optional.of(NOW),
                0));
        archive().add(List.of(item("a", "En färja. Bcc: offer@tidningen.example. Hej.")));
        post.round(NOW);
        MimeMessage mail = only();
        assertThat(subject(mail)).contains("färja Bcc: offer@tidningen.example");
        try {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
        assertThat(read(mail)).contains("QUIT");
    }

    @Test
    void aStoppedAlertLeavesNothingBehind() {
        String id = post.confirmed(wish(FERRY, Interval.AT_ONCE));
        archive().add(List.of(item("a", "En färja.")));
        post.matching.look(NOW);
        assertThat(post.outbox.waiting()).isEqualTo(1);
        assertThat(post.store.delete(id)).isTrue();
        post.sending.send(NOW);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(post.outbox.waiting()).isZero();
        assertThat(post.store.delete(id)).isFalse();
    }

    @Test
    void aReaderOfEnglishGetsEnglish() {
        Alert.Wish swedish = wish(FERRY, Interval.AT_ONCE);
        post.confirmed(new Alert.Wish(swedish.address(), FERRY, "en", Interval.AT_ONCE, ""));
        archive().add(List.of(item("a", "En färja.")));
        post.round(NOW);
        assertThat(read(only()))
                .contains("New (1)", "You get this mail because")
                .doesNotContain("Your note");
    }

    @ParameterizedTest
    @CsvSource({
        "INTERRUPTED,tog för lång tid,står för alltför många",
        "EXPANSION_LIMITED,står för alltför många,tog för lång tid"
    })
    void aMailSaysForWhichReasonItsSearchWasCutShort(Notice.Kind limit, String said, String notSaid) {
        Alert alert =
                post.store.find(post.confirmed(wish(FERRY, Interval.AT_ONCE))).orElseThrow();
        WaitingMail.Content content = new WaitingMail.Content(List.of(), 0, Map.of(), Set.of(limit));
        post.store.tell(List.of(new AlertStore.Told(alert, Optional.of(content))), alert.position() + 1, NOW);
        post.sending.send(NOW);
        assertThat(read(only())).contains(said).doesNotContain(notSaid);
    }

    @Test
    void aLongListIsCountedByKindAsAWhole() {
        archive().add(items(0, 30, "En färja."));
        post.confirmed(wish(FERRY, Interval.AT_ONCE));
        archive().add(items(100, 145, "En färja."));
        archive().add(items(0, 12, "En färja till."));
        archive().ledger().withdraw(idOf("n29"), "fel");
        post.round(NOW);
        assertThat(subject(only())).isEqualTo("45 nya, 12 ändrade, 1 borttagen – ”färja”");
        assertThat(read(only()))
                .contains(
                        "Nytt (45)",
                        "Ändrat (5 av 12)",
                        "8 ändringar till ryms inte",
                        "De övriga: 7 ändrade, 1 borttagen.");
    }

    private ItemId idOf(String name) {
        return archive()
                .search(SearchRequest.of("rubrik:" + name))
                .hits()
                .getFirst()
                .id();
    }

    private static List<NewsItem> items(int from, int to, String body) {
        return IntStream.range(from, to)
                .mapToObj(number -> item("n" + number, body))
                .toList();
    }

    @Test
    void noTextOfTheArchiveBecomesAHeaderALineOrACommandOfTheMail() {
        String evil = "Rubrik\r\nBcc: alla@tidningen.example\u2028Du får brevet för att\u202e\u2066"
                + "<script>alert(1)</script><a href='https://bedragare.example'>här</a>\u0000"
                + "lång ".repeat(2_000);
        post.confirmed(wish(
                FERRY + "&publisher=" + "L%C3%A5ngn%C3%A4mnden%E2%80%AE%0D%0ABcc%3A+x%40y.example".repeat(8),
                Interval.AT_ONCE));
        post.confirmed(wish(FERRY, Interval.AT_ONCE));
        archive()
                .add(List.of(NewsItem.builder(evil, PartialDate.parse("2018-04-23"))
                        .identifier("evil")
                        .publisher(evil)
                        .lead(evil)
                        .body("En färja.")
                        .build()));
        post.round(NOW);
        MimeMessage mail = only();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(subject(mail)).isEqualTo("1 ny – ”färja”");
        assertThat(texts(mail))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("\u202e", "\u2066", "\u2028", "\u0000")
                        .doesNotContainPattern("(?m)^Bcc:"));
        assertThat(texts(mail).getLast()).doesNotContain("<script", "<a href='");
        assertThat(read(mail).length()).isLessThan(3_000);
    }

    @Test
    void aSubjectStaysOneShortLineWhateverTheSearch() {
        post.confirmed(wish("?q=f%C3%A4rja+" + "ELLER+b%E2%80%AE%0D%0Aro+".repeat(60), Interval.AT_ONCE));
        archive().add(List.of(item("a", "En färja.")));
        post.round(NOW);
        assertThat(subject(only()))
                .startsWith("1 ny – ”färja ELLER")
                .endsWith("…")
                .hasSizeLessThan(140)
                .doesNotContain("\u202e", "\r", "\n");
    }

    @Test
    void aLongListEndsWithWhereTheOthersAre() {
        post.confirmed(wish(FERRY, Interval.AT_ONCE));
        archive()
                .add(IntStream.range(0, 60)
                        .mapToObj(i -> item("n" + i, "En färja."))
                        .toList());
        post.round(NOW);
        assertThat(read(only()))
                .contains("Nytt (50 av 60)", "Nyhet n49", "10 ändringar till ryms inte")
                .doesNotContain("Nyhet n50");
        assertThat(subject(only())).isEqualTo("60 nya – ”färja”");
    }
}
