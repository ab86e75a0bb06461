package se.nyhetsarkivet.web.browser;

import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.access.Role;

/** The page of watched sources where none is watched. */
class NoSourcesPageTest extends ArchivistTest {

    NoSourcesPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void thePageSaysSo() {
        signInAs("folke", Role.READER);
        open("/arkivarie/kallor");
        see("Bevakade källor");
        page().getByText("Inga källor bevakas.").waitFor();
        page().getByText("Ingen inlämningsmapp är angiven i inställningarna.").waitFor();
        check("sources-none");
    }
}
