package se.nyhetsarkivet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** A page that says something new each time, and a page that is edited, both at one address. */
class OtherDayTest {

    private static final String PAGE = "https://kommun.example/statistik/senaste";

    private static NewsItem.Builder news(String date, String headline, String text) {
        return NewsItem.builder(headline, PartialDate.parse(date)).body(text).url(PAGE);
    }

    @ParameterizedTest(name = "{0} {1} - {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2018-03-05 | 2018-04-05 | Anmälda brott | I kommunen anmäldes 120 brott förra månaden, varav 14 rån. | I kommunen anmäldes 131 brott förra månaden, varav 9 rån.
            2017-04-05 | 2018-04-05 | Anmälda brott | I kommunen anmäldes 120 brott förra månaden, varav 14 rån. | I kommunen anmäldes 131 brott förra månaden, varav 14 rån.
            2018-03    | 2018-04    | Läget i länet | Under mars söktes 310 personer och 290 av dem hittades. | Under april söktes 280 personer och 271 av dem hittades.
            2017       | 2018       | Årets siffror | Under året kom 1 200 ärenden in till nämnden. | Under året kom 1 340 ärenden in till nämnden.
            2018-06-04 | 2018-06-11 | Badvattnet    | Vattnet vid Norra stranden är 14 grader och tjänligt. | Vattnet vid Norra stranden är 17 grader och tjänligt.
            2018-06-04 | 2018-07-02 | Badvattnet    | Vattnet vid Norra stranden är tjänligt enligt det senaste provet som kommunen har tagit. | Vattnet vid Norra stranden är otjänligt enligt det senaste provet som kommunen har tagit.
            2018-06-04 | 2018-06-05 | Vattnet i dag | Vattenståndet i hamnen är i dag 43 centimeter. | Vattenståndet i hamnen är i dag 51 centimeter.
            2018-06-04 | 2018-06-05 | Dagens lunch  | I dag serveras köttbullar med potatis och lingon. | I dag serveras stekt fisk med potatis och sås.
            2018-05-04 | 2018-06-05 | Öppet hus     | Nu är det öppet hus, välkomna! | Nu är det öppet hus, välkomna!
            2016-12-20 | 2018-12-20 | God jul       | Vi önskar alla en riktigt god jul och ett gott nytt år. | Vi önskar alla en riktigt god jul och ett gott nytt år.
            2018-06-04 | 2018-06-06 | Nya fall      | Två nya fall har upptäckts på sjukhuset i Umeå. | Fem nya fall har upptäckts på sjukhuset i Umeå.
            """)
    void theNextAnnouncementAtAnAddressIsOther(
            String date, String nextDate, String headline, String text, String nextText) {
        NewsItem held = news(date, headline, text).build();
        NewsItem next = news(nextDate, headline, nextText).build();
        assertThat(SameNews.verdict(held, next)).isEqualTo(SameNews.Verdict.OTHER);
        assertThat(SameNews.verdictInOneBatch(held, next)).isEqualTo(SameNews.Verdict.OTHER);
        assertThat(SameNews.verdict(next, held)).isEqualTo(SameNews.Verdict.OTHER);
        NewsItem called = news(date, headline, text).identifier(PAGE).build();
        NewsItem nextCalled =
                news(nextDate, headline, nextText).identifier(PAGE).build();
        assertThat(SameNews.verdict(called, nextCalled))
                .as("the address is the identifier too")
                .isEqualTo(SameNews.Verdict.OTHER);
        NewsItem withoutUrl = NewsItem.builder(headline, PartialDate.parse(date))
                .body(text)
                .identifier(PAGE)
                .build();
        NewsItem nextWithoutUrl = NewsItem.builder(headline, PartialDate.parse(nextDate))
                .body(nextText)
                .identifier(PAGE)
                .build();
        assertThat(SameNews.verdict(withoutUrl, nextWithoutUrl))
                .as("the address is only the identifier")
                .isEqualTo(SameNews.Verdict.OTHER);
    }

    /** Its month may stand in the headline. */
    @ParameterizedTest
    @CsvSource({"2018-03-05, 2018-04-05", "2017-04-05, 2018-04-05", "2018-04-05, 2018-04-08"})
    void ofAnotherHeadlineItIsOtherToo(String date, String nextDate) {
        String text =
                "Under månaden anmäldes %d brott i kommunen. Det är fler än samma månad förra året. De flesta gällde"
                        + " stölder i butiker vid torget, och polisen ökar nu sin närvaro i centrum under kvällar och helger.";
        assertThat(SameNews.verdict(
                        news(date, "Brotten i mars", text.formatted(120)).build(),
                        news(nextDate, "Brotten i april", text.formatted(131)).build()))
                .isEqualTo(SameNews.Verdict.OTHER);
    }

    /** The editor's system may give the page an identifier, whatever it says. */
    @ParameterizedTest
    @CsvSource({"https://kommun.example/?p=17", "7d9f3a52-1c7e-4a7c-9f6b-0d7c1d0a4b11", "urn:kommun:sida:17"})
    void ofAPageWithAnIdentifierItIsOtherToo(String identifier) {
        assertThat(SameNews.verdict(
                        news("2018-03-05", "Anmälda brott", "I kommunen anmäldes 120 brott förra månaden.")
                                .identifier(identifier)
                                .build(),
                        news("2018-04-05", "Anmälda brott", "I kommunen anmäldes 131 brott förra månaden.")
                                .identifier(identifier)
                                .build()))
                .isEqualTo(SameNews.Verdict.OTHER);
    }

    @ParameterizedTest(name = "{0} {1} - {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2018-04-23 | 2018-04-24 | SAME   | Bron över ån byggs i vår. | Bron över ån byggs i vår.
            2018-04-23 | 2018-04-22 | SAME   | Bron över ån byggs i vår. | Bron över ån byggs i höst.
            2018-04-23 | 2018-04-25 | SAME   | Bron över ån byggs i vår. | Bron över ån byggs i vår. Den kostar 43 miljoner kronor.
            2018-04-23 | 2018-04-24 | LIKELY | Bron över ån byggs den 3 maj 2018 och kostar 43 miljoner kronor. | Bron över ån byggs den 3 maj 2018 och kostar 44 miljoner kronor.
            2018-04-23 | 2018-05-13 | LIKELY | Bron över ån byggs i vår av kommunen. | Bron över ån byggs i vår av kommunen.
            2018-04-23 | 2018-04-23 | SAME   | Bron över ån kostar 43 miljoner. | Bron över ån kostar 51 miljoner.
            2018-04    | 2018-04-23 | SAME   | Bron över ån kostar 43 miljoner. | Bron över ån kostar 51 miljoner.
            """)
    void anEditIsTheSame(String date, String newDate, SameNews.Verdict verdict, String text, String newText) {
        assertThat(SameNews.verdict(
                        news(date, "Ny bro byggs", text).build(),
                        news(newDate, "Ny bro byggs", newText).build()))
                .isEqualTo(verdict);
    }

    /** More than one of the kind may be of one month or year. */
    @ParameterizedTest
    @CsvSource({"2018-04", "2018"})
    void ofACoarseDateOtherFiguresAreDoubtful(String date) {
        NewsItem held =
                news(date, "Anmälda brott", "I kommunen anmäldes 120 brott.").build();
        NewsItem other =
                news(date, "Anmälda brott", "I kommunen anmäldes 131 brott.").build();
        NewsItem edited = news(date, "Anmälda brott", "I kommunen anmäldes 120 brott, fler än väntat.")
                .build();
        assertThat(SameNews.verdict(held, other)).isEqualTo(SameNews.Verdict.LIKELY);
        assertThat(SameNews.verdictInOneBatch(held, other)).isEqualTo(SameNews.Verdict.OTHER);
        assertThat(SameNews.verdict(held, edited)).isEqualTo(SameNews.Verdict.SAME);
        assertThat(SameNews.verdictInOneBatch(held, edited)).isEqualTo(SameNews.Verdict.SAME);
    }

    @ParameterizedTest
    @CsvSource({"2018-05-20", "2018-05-20T14:30:00+02:00"})
    void aDateThatIsThatOfTheChangeIsOfTheSame(String changed) {
        NewsItem both = news("2018-04-23", "Ny bro byggs", "Bron över ån kostar 43 miljoner.")
                .modified(PartialDate.parse(changed))
                .build();
        NewsItem one = news("2018-05-20", "Ny bro byggs", "Bron över ån kostar 51 miljoner.")
                .build();
        assertThat(SameNews.verdict(both, one)).isEqualTo(SameNews.Verdict.SAME);
        assertThat(SameNews.verdict(one, both)).isEqualTo(SameNews.Verdict.SAME);
    }
}
