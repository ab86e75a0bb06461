package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.startup.Fixity;

/** An administrator has the archive verified and backed up, and sees how far it is and what came of it. */
class UpkeepPageTest extends ArchivistTest {

    private static Optional<SharedBrowser.Running> served = Optional.empty();

    UpkeepPageTest(SharedBrowser.Running running) throws IOException {
        super(withBackups(running));
    }

    private static SharedBrowser.Running withBackups(SharedBrowser.Running shared) throws IOException {
        if (served.isEmpty()) {
            Path directory = Files.createTempDirectory("archive-with-backups");
            ConfigurableApplicationContext application = SpringApplication.run(
                    Nyhetsarkivet.class,
                    "--server.port=0",
                    "--archive.directory=" + directory.resolve("archive"),
                    "--archive.backup.directory=" + directory.resolve("kopior"));
            String port = application.getEnvironment().getRequiredProperty("local.server.port");
            served = Optional.of(new SharedBrowser.Running(
                    shared.playwright(),
                    shared.browser(),
                    shared.regularVisitor(),
                    application,
                    "http://localhost:" + port));
        }
        return served.get();
    }

    @AfterAll
    static void stop() {
        served.ifPresent(running -> running.application().close());
        served = Optional.empty();
    }

    private Locator heading(String text) {
        return page().locator("main h2").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    private String main() {
        return page().locator("main").innerText();
    }

    @Test
    void theArchiveIsVerifiedAndBackedUpByKeyboardAlone() {
        signInAs("birger", Role.ADMINISTRATOR);
        open("/arkivarie");
        page().locator("main")
                .getByText("Kontroll och säkerhetskopia", new Locator.GetByTextOptions().setExact(true))
                .click();
        see("Kontroll och säkerhetskopia");
        assertThat(main()).contains("Inga säkerhetskopior finns", "kopior", "är ledigt", "samma disk");
        check("upkeep");
        button("Kontrollera nu").focus();
        page().keyboard().press("Enter");
        heading("Den senaste kontrollen").waitFor();
        assertThat(main()).contains("Hela arkivet är läst och är som det ska", "inga skillnader", "birger");
        assertThat(new Fixity(archive().ledger().verifications()).wholeSince()).isPresent();
        check("upkeep-verified");
        button("Säkerhetskopiera nu").focus();
        page().keyboard().press("Enter");
        heading("Den senaste säkerhetskopieringen").waitFor();
        assertThat(main()).contains("Säkerhetskopian är klar, läst och jämförd", "fullständig och utan skillnader");
        seeFocus("main h2");
        check("upkeep-backed-up");
        reload();
        see("Kontroll och säkerhetskopia");
        heading("Den senaste säkerhetskopieringen").waitFor();
        assertThat(page().locator("tbody tr").count()).isEqualTo(1);
        assertThat(application()
                        .getBean(AuditLog.class)
                        .latest(
                                new AuditFilter("birger", "archive.backup", Optional.empty(), Optional.empty()),
                                Long.MAX_VALUE,
                                10))
                .hasSize(1);
    }

    @Test
    void anArchivistDoesNotGetThePage() {
        signInAs("anders", Role.ARCHIVIST);
        open("/arkivarie");
        see("För arkivarier");
        assertThat(main()).doesNotContain("Kontroll och säkerhetskopia");
    }
}
