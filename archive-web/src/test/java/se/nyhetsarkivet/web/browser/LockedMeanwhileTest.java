package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** Whose account is locked begins nothing any more, also not over a connection that was opened before. */
class LockedMeanwhileTest extends ArchivistTest {

    private static final String SOCKETS = "const Native = window.WebSocket; window.sockets = [];"
            + " window.WebSocket = class extends Native {"
            + " constructor(...how) { super(...how); window.sockets.push(this); } };";

    private static final String OPEN = "window.sockets.some(socket => socket.readyState === 1)";

    LockedMeanwhileTest(SharedBrowser.Running running) {
        super(running);
    }

    private int begun(String who) {
        return application()
                .getBean(AuditLog.class)
                .latest(new AuditFilter(who, "archive.verify", Optional.empty(), Optional.empty()), Long.MAX_VALUE, 10)
                .size();
    }

    /** What a click would send as a request of its own, which finds the account locked, is sent over the open connection instead. */
    @Test
    void nothingIsBegunOverAnOpenConnection() {
        visitForTheFirstTime();
        page().addInitScript(SOCKETS);
        signInAs("zelma", Role.ADMINISTRATOR);
        open("/arkivarie/underhall");
        verifyAndWait();
        page().waitForFunction(OPEN);
        List<String> held = new ArrayList<>();
        page().route("**/*v-r=uidl*", route -> held.add(route.request().postData()));
        button("Kontrollera nu").click();
        page().waitForCondition(() -> !held.isEmpty());
        application()
                .getBean(Accounts.class)
                .setLocked("zelma", true, new Accounts.Change(Acting.program(new Actor("test")), "slutat"));
        page().evaluate(
                        "body => window.sockets.find(socket => socket.readyState === 1).send(body.length + '|' + body)",
                        held.getFirst());
        page().waitForTimeout(2000);
        assertThat(begun("zelma")).isEqualTo(1);
    }

    private void verifyAndWait() {
        button("Kontrollera nu").click();
        page().locator("main h2")
                .getByText("Den senaste kontrollen", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }
}
