package se.nyhetsarkivet.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What servers send in place of an article is no news, also if a date is named; news of such things are, and so are short notices. */
@Tag("slow")
class ErrorPageTest {

    private static final String SITE = "Tallhamns kommun";
    private static final String BEFORE =
            "<header><a href='/'>" + SITE + "</a><nav><ul><li><a href='/a'>Bygga och bo</a></li>"
                    + "<li><a href='/b'>Skola och förskola</a></li><li><a href='/c'>Trafik och gator</a></li></ul></nav></header>";
    private static final String AFTER =
            "<footer><p>Tallhamns kommun, Storgatan 1, 999 99 Tallhamn. Telefon 0999-123 45</p></footer>";
    private static final ReadOptions DATED = ReadOptions.NONE.withDate(PartialDate.parse("2018-04-23"));

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang='sv'><head><meta charset='utf-8'><title>" + title + "</title></head><body>"
                + BEFORE + body + AFTER + "</body></html>";
    }

    private static List<RecordOutcome> read(String page) {
        return Readings.of("page.html", page.getBytes(StandardCharsets.UTF_8), DATED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Sidan finns inte                  | Kontrollera adressen eller gå till startsidan för att hitta det du letar efter. | nothing at its address
            Sidan kunde inte hittas           | Den kan ha flyttats eller tagits bort när vi byggde om webbplatsen i våras.     | nothing at its address
            Hoppsan! Vi hittar inte sidan     | Den sida som du sökte finns inte på vår webbplats längre, tyvärr.               | nothing at its address
            404                               | Något saknas här. Använd gärna sökrutan ovanför för att leta vidare.            | nothing at its address
            404 - Not Found                   | The requested URL was not found on this server, sorry about that.               | nothing at its address
            Page not found                    | The page you are looking for has been moved or does not exist any more.         | nothing at its address
            Åtkomst nekad                     | Du saknar behörighet till den här sidan. Kontakta den som ansvarar för den.     | access is denied
            403 Forbidden                     | You don't have permission to access this resource on this server.               | access is denied
            Access Denied                     | You do not have permission to view this directory or page with your account.    | access is denied
            Logga in                          | Ange användarnamn och lösenord för att komma vidare till intranätet.            | log in
            Inloggning krävs                  | Du måste vara inloggad för att se den här sidan. Välj inloggningssätt nedan.    | log in
            Vi använder kakor (cookies)       | För att webbplatsen ska fungera sparar vi kakor på din dator. Godkänn alla kakor. | cookies
            Innan du fortsätter               | Vi och våra partner använder cookies för att mäta besöken. Du kan neka cookies. | cookies
            Ett fel uppstod                   | Sidan kan inte visas just nu. Vi arbetar med att lösa felet så fort vi kan.     | error
            Ett oväntat fel har inträffat     | Felet har loggats och skickats till våra tekniker. Försök igen om en stund.     | error
            Något gick fel                    | Vi kunde inte hämta innehållet. Ladda om sidan eller kom tillbaka senare.       | error
            500 - Internal Server Error       | There is a problem with the resource you are looking for, please try later.     | error
            Server Error in '/' Application.  | Runtime Error. Description: An application error occurred on the server.        | error
            502 Bad Gateway                   | The upstream server did not answer in time and the request was given up.        | error
            Underhåll pågår                   | Just nu uppdaterar vi webbplatsen. Vi räknar med att vara tillbaka i kväll.     | closed for the time being
            Webbplatsen är tillfälligt stängd | Vi gör ett planerat underhåll av våra servrar under natten mot måndag.          | closed for the time being
            503 Service Unavailable           | The service is temporarily unavailable because of planned work on the servers.  | closed for the time being
            Just a moment...                  | Checking your browser before accessing the site. Enable JavaScript and cookies. | no program
            HTTP Error 404.0 - Not Found      | The resource you are looking for has been removed or had its name changed.      | nothing at its address
            Oops! That page can’t be found.   | It looks like nothing was found at this location. Maybe try one of the links.   | nothing at its address
            Den här sidan finns inte längre   | Vi har gjort om vår webbplats. Gå till startsidan eller använd menyn ovanför.   | nothing at its address
            Vi kan tyvärr inte hitta sidan    | Kontrollera att adressen är rätt stavad, eller sök efter det du vill läsa.      | nothing at its address
            Sidan kräver inloggning           | Du når den här delen av webbplatsen med ditt användarnamn på intranätet.        | log in
            HTTP Error 403.14 - Forbidden     | The Web server is configured to not list the contents of this directory.        | access is denied
            Oj då! Något gick snett           | Våra tekniker har fått veta om det och arbetar med saken så fort de kan.        | error
            Det gick inte att visa sidan      | Servern svarade inte i tid. Ladda om eller vänta en stund innan nästa försök.   | error
            Vi är snart tillbaka              | Vi bygger om vår webbplats och öppnar den igen under förmiddagen i morgon.      | closed for the time being
            Index of /nyheter/2018            | Name Last modified Size Description Parent Directory bilder text dokument       | where a site has none
            Object moved                      | This document may be found somewhere else now, follow the link that is below.   | has moved
            """)
    void anErrorPageIsRefusedAndSaysWhatItIs(String heading, String text, String reason) {
        String title = heading.replace("'", "&#39;");
        for (String page : List.of(
                page(title + " - " + SITE, "<main><h1>" + title + "</h1><p>" + text + "</p></main>"),
                page(
                        title,
                        "<div class='content'><h1>" + title + "</h1><div class='text'><p>" + text + "</p></div></div>"),
                page(
                        SITE,
                        "<main><h1>" + title + "</h1><p>" + text
                                + "</p><ul><li><a href='/'>Startsidan</a></li></ul></main>"),
                page(title + " | " + SITE, "<main><div><p>" + text + "</p></div></main>"),
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" + text
                        + "</p><hr><address>Apache Server at kommun.example Port 80</address></body></html>")) {
            assertThat(read(page))
                    .as(page)
                    .singleElement()
                    .satisfies(read ->
                            assertThat(read.toString()).startsWith("Rejected").contains(reason));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tyvärr, sidan du söker finns inte. Den kan ha bytt adress. | nothing at its address
            Sidan kunde tyvärr inte hittas. Prova att söka i stället. | nothing at its address
            Du måste logga in för att se den här sidan.              | log in
            Det uppstod ett fel när sidan skulle visas. Försök igen. | error
            Du behöver aktivera JavaScript för att använda tjänsten. | no program
            Du skickas automatiskt vidare om några sekunder, vänta.  | has moved
            """)
    void whatOnlyTheTextSaysCountsToo(String text, String reason) {
        String page = page(SITE, "<h1>" + SITE + "</h1><main><p>" + text + "</p></main>");
        assertThat(read(page))
                .singleElement()
                .satisfies(read ->
                        assertThat(read.toString()).startsWith("Rejected").contains(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 nya platser på boendet",
                "500 miljoner till vägarna",
                "403 personer sökte jobbet",
                "Ett fel uppstod i valnattens rapportering",
                "Underhåll av broar i länet",
                "Nya regler för kakor",
                "Kakor och bullar bakades till barnhemmet",
                "Inget tyder på brott vid branden",
                "Säkerhetskontroll vid hamnen skärps",
                "Kommer snart en ny bro över ån",
                "Logga in med e-legitimation blir vanligare i kommunerna",
                "Inloggning till e-tjänster ligger nere i helgen",
                "Åtkomst till stranden säkras",
                "Webbplatsen får nytt utseende",
                "Fler sidor saknas i kyrkoböckerna"
            })
    void newsOfSuchThingsAreTaken(String headline) {
        String text =
                "Kommunen rustar upp hamnen i Tallhamn under våren. Kajen får nya bryggor och belysning längs hela promenaden."
                        + " Arbetet kostar elva miljoner kronor, säger hamnchefen, och båtägarna får flytta till norra piren under tiden.";
        String page = page(headline + " - " + SITE, "<main><h1>" + headline + "</h1><p>" + text + "</p></main>");
        assertThat(Readings.items(read(page)))
                .as(read(page).toString())
                .extracting(NewsItem::headline)
                .containsExactly(headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<main><h1>Webbplatsen är stängd</h1><p>Publicerad 2018-04-20</p><p>Den öppnar igen på måndag när flytten av servrar är klar.</p></main>",
                "<main><h1>Telefonväxeln ur funktion</h1><p class='date'>2018-04-20</p><p>Försök igen senare.</p></main>",
                "<main><h1>Badet stängt</h1><p>Publicerad: 20 april 2018</p><p>Badet är stängt i dag.</p></main>",
                "<article><h1>Badet stängt</h1><time datetime='2018-04-20'>20 april 2018</time><p>Badet är stängt i dag.</p></article>",
                "<div id='content'><h2>Badet stängt</h2><div>2018-04-20</div><div>Badet är stängt i dag.</div></div>"
            })
    void aNoticeOfOneSentenceIsTaken(String body) {
        String headline = body.replaceFirst(".*<h[12]>", "").replaceFirst("</h.*", "");
        List<RecordOutcome> read =
                Readings.of("page.html", page(headline, body).getBytes(StandardCharsets.UTF_8), ReadOptions.NONE);
        assertThat(Readings.items(read)).as(read.toString()).singleElement().satisfies(item -> {
            assertThat(item.headline()).isEqualTo(headline);
            assertThat(item.published().iso()).isEqualTo("2018-04-20");
            assertThat(item.lead() + item.body())
                    .endsWith(".")
                    .doesNotContain("2018")
                    .isNotBlank();
        });
    }
}
