package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import se.nyhetsarkivet.web.rounds.Rounds;

/** A journalist asks for alerts of a search, confirms the address, gets a mail when something is new, and ends it. */
class AlertsPageTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String READER = "lasare@tidningen.example";

    AlertsPageTest(SharedBrowser.Running running) {
        super(withMail(running), Visit.FIRST);
    }

    /** The application with a mail server, in the browser of all tests. */
    private static SharedBrowser.Running withMail(SharedBrowser.Running running) {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            int port = freePort();
            String address = "http://localhost:" + port;
            SpringApplication spring = new SpringApplication(Nyhetsarkivet.class);
            spring.addInitializers(context -> context.getBeanFactory().registerSingleton("mailServer", server));
            ConfigurableApplicationContext application = spring.run(
                    "--server.port=" + port,
                    "--archive.sample-data=false",
                    "--archive.search-time-limit=1m",
                    "--archive.public-address=" + address,
                    "--archive.alerts.every=1h",
                    "--archive.alerts.smtp.host=localhost",
                    "--archive.alerts.smtp.port=" + server.getSmtp().getPort(),
                    "--archive.alerts.smtp.security=none",
                    "--archive.alerts.smtp.from=arkiv@arkiv.example",
                    "--archive.directory=" + Files.createTempDirectory("archive-with-alerts"));
            MadeUpNews.fill(application.getBean(NewsArchive.class), Files.createTempDirectory("news"));
            return new SharedBrowser.Running(
                    running.playwright(), running.browser(), running.regularVisitor(), application, address);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        GreenMail server = server();
        application().close();
        server.stop();
    }

    private GreenMail server() {
        return application().getBean(GreenMail.class);
    }

    private void round() {
        application().getBean(Rounds.class).look();
    }

    private MimeMessage mail(int number) {
        assertThat(server().getReceivedMessages()).hasSize(number);
        return server().getReceivedMessages()[number - 1];
    }

    private static String text(MimeMessage mail) {
        try {
            return ((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String pageIn(MimeMessage mail) {
        return text(mail)
                .lines()
                .filter(line -> line.contains("/bevakning/"))
                .findFirst()
                .orElseThrow();
    }

    private void seeStatus(String text) {
        page().locator(".alerts [role=status]").getByText(text).waitFor();
    }

    @Test
    void fromASearchToAMailAndItsEnd() throws Exception {
        open("/?q=f%C3%A4rjan&publisher=Rederin%C3%A4mnden");
        page().locator(".result-links summary").click();
        page().getByText("Följ den här sökningen").click();
        page().getByText("Få det nya med e-post").click();
        seeTitle("Bevaka en sökning");
        seeUrl("/bevakningar?q=f%C3%A4rjan&publisher=Rederin%C3%A4mnden");
        assertThat(page().locator(".alerts").innerText()).contains("”färjan”, avsändare Rederinämnden");
        check("alerts-form");
        // By keyboard alone from here.
        page().locator("#alert-address").focus();
        page().keyboard().type("ingen adress");
        page().keyboard().press("Tab");
        seeFocus("#alert-interval");
        page().keyboard().press("Tab");
        seeFocus("#alert-note");
        page().keyboard().type("Till serien om färjor");
        page().keyboard().press("Tab");
        page().keyboard().press("Enter");
        seeStatus("Skriv en e-postadress");
        assertThat(page().locator("#alert-note").inputValue()).isEqualTo("Till serien om färjor");
        page().locator("#alert-address").fill(READER);
        page().locator(".alerts button.primary").click();
        seeStatus("Ett brev är på väg till " + READER);
        round();
        String link = pageIn(mail(1));
        // A program that looks into mails follows the link, which changes nothing.
        assertThat(get(link)).isEqualTo(200);
        visit(link);
        page().getByText("Bevakningen är inte bekräftad än").waitFor();
        check("alert-unconfirmed");
        page().getByText("Bekräfta bevakningen").click();
        seeStatus("Bevakningen är bekräftad");
        archive()
                .add(List.of(NewsItem.builder("Färjan får nytt roder", PartialDate.parse("2018-05-02"))
                        .publisher("Rederinämnden")
                        .lead("Rodret byts i maj.")
                        .build()));
        round();
        assertThat(text(mail(2)))
                .contains("Till serien om färjor", "Färjan får nytt roder", "Rodret byts i maj.", "Nytt (1)");
        round();
        mail(2);
        visit(pageIn(mail(2)));
        page().locator("#alert-interval").selectOption("WEEKLY");
        page().locator(".alerts button.primary").click();
        seeStatus("Sparat. Brev skickas på måndagar.");
        check("alert-one");
        String stop = mail(2).getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(get(stop)).isEqualTo(303);
        assertThat(post(stop, "")).isEqualTo(400);
        assertThat(post(stop + "x", "List-Unsubscribe=One-Click")).isEqualTo(404);
        assertThat(post(stop, "List-Unsubscribe=One-Click")).isEqualTo(200);
        assertThat(post(stop, "List-Unsubscribe=One-Click")).isEqualTo(200);
        assertThat(get(link)).isEqualTo(410);
        visit(link);
        page().getByText("Bevakningen är avslutad").waitFor();
        check("alert-ended");
        open("/bevakning/AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA");
        page().getByText("Adressen gäller ingen bevakning").waitFor();
        assertThat(get(address("") + "/bevakning/x")).isEqualTo(404);
    }

    private void visit(String link) {
        open(link.substring(address("").length()));
    }

    private static int get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private static int post(String address, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static int send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** In both themes and where there is little room. */
    private void check(String state) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1440, 375, 320}) {
                page().setViewportSize(width, 1000);
                assertNoSidewaysScrolling();
                assertAccessible();
                if ("all".equals(System.getProperty("screenshots"))) {
                    page().screenshot(new Page.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve(state + "-" + width + "-" + scheme + ".png")));
                }
            }
        }
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page().setViewportSize(1440, 1000);
    }
}
