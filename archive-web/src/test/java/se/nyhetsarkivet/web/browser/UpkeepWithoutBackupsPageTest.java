package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.access.Role;

/** Where no directory for backups is set, the page says how to set it; and it says all of this in English, too. */
class UpkeepWithoutBackupsPageTest extends ArchivistTest {

    UpkeepWithoutBackupsPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void thePageSaysHowTheDirectoryIsSet() {
        signInAs("bo", Role.ADMINISTRATOR);
        open("/arkivarie/underhall");
        see("Kontroll och säkerhetskopia");
        assertThat(page().locator("main").innerText())
                .contains("Ingen katalog för säkerhetskopior är inställd", "archive.backup.directory=");
        assertThat(button("Säkerhetskopiera nu").count()).isZero();
        check("upkeep-unset");
    }

    @Test
    void allPagesSpeakEnglish() {
        signInAs("bo", Role.ADMINISTRATOR);
        open("/arkivarie/underhall");
        page().locator(".masthead-links button").click();
        see("Verification and backup");
        for (String page : new String[] {
            "synonymer Synonyms",
            "press Press_service_and_duty",
            "installningar Name,_languages_and_logo_of_the_archive"
        }) {
            open("/arkivarie/" + page.substring(0, page.indexOf(' ')));
            see(page.substring(page.indexOf(' ') + 1).replace('_', ' '));
            assertAccessible();
        }
        page().locator(".masthead-links button").click();
        see("Arkivets namn, språk och logotyp");
    }
}
