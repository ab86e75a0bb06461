package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.quotation.QuoteCheck.Place;
import se.nyhetsarkivet.quotation.QuoteCheck.Verdict;

@Tag("slow")
class QuoteCheckTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
        archive.add(List.of(
                item("bro", "2018-04-23", "Bron håller i minst trettio år till, säger kommunens chef Anna Berg."),
                item("tull", "2017-03-01", "Avgiften vid grinden höjs inte under nästa år. Det lovar nämnden."),
                item("tull-2", "2019-03-01", "Avgiften vid grinden höjs inte under nästa år. Det gäller fortfarande."),
                item("dom", "2018", "Namnet på den misstänkte är hemligt tills vidare.")));
        archive.add(List.of(item("bro", "2018-04-23", "Bron håller i tio år till, säger kommunens chef Anna Berg.")));
        archive.add(List.of(item("bro", "2018-04-23", "Bron håller i fem år till, säger kommunens chef Anna Berg.")));
        archive.ledger().withdraw(item("dom", "2018", "").id(), "Dom");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatIsSaidWordForWordIsExactInTheOldestItemFirst() {
        QuoteCheck check = archive.checkQuote("avgiften vid grinden höjs inte");
        assertThat(check.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(check.items()).isEqualTo(2);
        assertThat(check.places())
                .extracting(place -> place.revision().item().identifier())
                .containsExactly("tull", "tull-2");
        assertThat(check.places().getFirst().writing()).containsExactly(QuoteCheck.Writing.FIRST_CAPITAL);
    }

    @Test
    void whatWasRemovedIsExactWithTheRevisionThatLacksIt() {
        QuoteCheck check = archive.checkQuote("håller i minst trettio år till");
        assertThat(check.verdict()).isEqualTo(Verdict.EXACT);
        Place place = check.places().getFirst();
        assertThat(place.revision().number()).isEqualTo(1);
        assertThat(place.removedIn().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whatIsStillThereIsOfTheRevisionInForce() {
        Place place =
                archive.checkQuote("säger kommunens chef Anna Berg").places().getFirst();
        assertThat(place.revision().number()).isEqualTo(3);
        assertThat(place.removedIn()).isEmpty();
    }

    @Test
    void aChangedWordMakesItNear() {
        QuoteCheck check = archive.checkQuote("Avgiften vid bron höjs inte under nästa år");
        assertThat(check.verdict()).isEqualTo(Verdict.NEAR);
        assertThat(check.places().getFirst().stretches())
                .extracting(QuoteCheck.Stretch::text)
                .containsExactly("Avgiften vid ", "bron ", "grinden ", "höjs inte under nästa år");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi har aldrig lovat att sänka någon avgift",
                "Namnet på den misstänkte är hemligt",
                "",
                "!?",
                "[…]",
                "[bara mina ord]"
            })
    void whatNobodySaidOrMayReadIsNotFound(String quote) {
        QuoteCheck check = archive.checkQuote(quote);
        assertThat(check.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(check.places()).isEmpty();
        assertThat(check.interrupted()).isFalse();
    }

    @Test
    void aQuoteThatIsTooLongIsRefusedWithASentence() {
        assertThatThrownBy(() -> archive.checkQuote("bro ".repeat(1_001)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("The quote has 4004 characters; expected at most 4000.");
        assertThat(archive.checkQuote("bro ".repeat(1_000)).verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    private static NewsItem item(String name, String date, String body) {
        return NewsItem.builder("Besked om " + name, PartialDate.parse(date))
                .identifier(name)
                .publisher("Nämnden")
                .body(body)
                .build();
    }
}
