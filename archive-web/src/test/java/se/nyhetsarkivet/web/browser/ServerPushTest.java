package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.shell.live.LiveUpdates;

/** A page that shows work under way is told of it by the server, over a connection that ends with the page. */
class ServerPushTest extends ArchivistTest {

    private static final String WAITING = "Väntar tills arkivet är ledigt.";

    private final CountDownLatch free = new CountDownLatch(1);
    private final List<String> pushed = new CopyOnWriteArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private Thread other = Thread.currentThread();

    ServerPushTest(SharedBrowser.Running running) {
        super(running);
    }

    /** An import holds the archive, so that a dry run is under way as long as the test wants, and leaves nothing to other tests. */
    @BeforeEach
    void hold() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        other = Thread.ofVirtual()
                .start(() -> archive().importFrom(ImportSource.of("annan.jsonl", () -> {
                    held.countDown();
                    return gate();
                })));
        held.await();
    }

    @AfterEach
    void letGo() throws InterruptedException {
        free.countDown();
        other.join();
    }

    private InputStream gate() throws IOException {
        try {
            free.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return new ByteArrayInputStream(new byte[0]);
    }

    private void waitForFollowing(int parts) {
        LiveUpdates live = application().getBean(LiveUpdates.class);
        page().waitForCondition(() -> live.following() == parts);
    }

    private void startDryRunAs(String name) {
        signInAs(name, Role.ARCHIVIST);
        open("/arkivarie/import");
        page().waitForFunction("!!customElements.get('import-files')");
        page().onWebSocket(socket -> {
            connections.add(socket.url());
            socket.onFrameReceived(frame -> pushed.add(String.valueOf(frame.text())));
        });
        page().evaluate(
                        "text => { const transfer = new DataTransfer(); transfer.items.add(new File([text], 'nyheter.csv'));"
                                + " document.querySelector('import-files').dispatchEvent(new DragEvent('drop',"
                                + " { dataTransfer: transfer, bubbles: true, cancelable: true })); }",
                        "Rubrik;Datum\nFärjan " + name + ";2018-04-23\n");
        page().locator("h3").getByText("nyheter.csv").first().waitFor();
        button("Provkör").click();
        page().getByText(WAITING).first().waitFor();
        waitForFollowing(1);
    }

    @Test
    void whatIsUnderWayIsPushed() {
        startDryRunAs("ylva");
        page().waitForCondition(() -> !connections.isEmpty());
        free.countDown();
        page().locator("main h2").getByText("Provkörningen är klar").waitFor();
        assertThat(pushed).anyMatch(text -> text.contains("Provkörningen är klar"));
        assertThat(connections)
                .singleElement()
                .satisfies(url -> assertThat(url).startsWith("ws://").contains("/VAADIN/push"));
        waitForFollowing(0);
    }

    @Test
    void theConnectionEndsWithTheTabOrThePage() {
        startDryRunAs("yrsa");
        Page second = page().context().newPage();
        List<WebSocket> sockets = new ArrayList<>();
        second.onWebSocket(sockets::add);
        second.navigate(page().url());
        second.getByText(WAITING).first().waitFor();
        second.waitForCondition(() -> !sockets.isEmpty());
        waitForFollowing(2);
        second.close();
        waitForFollowing(1);
        page().locator("footer").getByText("yrsa").waitFor();
        open("/arkivarie");
        see("För arkivarier");
        waitForFollowing(0);
    }

    /** Nothing is asked for meanwhile that could find it out. */
    @Test
    void whoseAccountIsLockedMeanwhileIsToldNothingMore() {
        startDryRunAs("yngve");
        application()
                .getBean(Accounts.class)
                .setLocked("yngve", true, new Accounts.Change(Acting.program(new Actor("test")), "slutat"));
        page().locator("main h1").getByText("Logga in").waitFor();
        waitForFollowing(0);
    }
}
