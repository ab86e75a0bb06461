package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEdit;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEditProgress;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.editing.job.BulkEditJobs;

/** Others change the same items while an archivist edits many: what is done is what was shown, and nobody's work is lost unseen. */
class BulkEditMeanwhileTest extends ArchivistTest {

    private static final int ITEMS = 25;
    private static final Actor OTHER = new Actor("sven");

    /** An item that was withdrawn once does not come again. */
    private static int number;

    private final List<ItemId> brought = new ArrayList<>();

    BulkEditMeanwhileTest(SharedBrowser.Running running) {
        super(running);
    }

    @BeforeEach
    void bring() {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(NewsItem.builder("Kvarnrådet mal " + i, PartialDate.parse("2016-03-%02d".formatted(i + 1)))
                    .identifier("kvarn-" + ++number)
                    .publisher("Kvarnrådet")
                    .keywords(List.of("kvarnar"))
                    .build());
        }
        archive().add(items);
        items.forEach(item -> brought.add(item.id()));
        signInAs("harald", Role.ARCHIVIST);
    }

    @AfterEach
    void putBack() {
        BulkEditJobs jobs = application().getBean(BulkEditJobs.class);
        jobs.latest().ifPresent(jobs::dismiss);
        brought.forEach(id -> archive().ledger().withdraw(id, "prov"));
    }

    private static void preview(Page page, String publisher) {
        page.locator("#bulk-publisher").fill(publisher);
        press(page, "Visa vad som ändras");
        heading(page, "Om du startar");
    }

    private static void start(Page page, String reason) {
        page.locator("#bulk-reason").fill(reason);
        press(page, "Ändra nyheterna");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void heading(Page page, String text) {
        page.locator("main :is(h2, h3, h4)")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    private static void said(Page page, String text) {
        page.locator("[role=status]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }

    private Revision current(int item) {
        return archive().history(brought.get(item)).current().orElseThrow();
    }

    private void openChosen(Page page) {
        page.navigate(address("/arkivarie/samlad-andring?q=kvarnrådet"));
        heading(page, "25 träffar att ändra");
    }

    /** As many items would change as before, and yet it is not what the archivist saw. */
    @Test
    void whatSomebodyElseSavedInOneOfTheItemsIsShownBeforeItIsOverwritten() {
        openChosen(page());
        preview(page(), "Kvarnverket");
        for (int item : new int[] {0, ITEMS - 1}) {
            Revision base = current(item);
            archive().ledger().edit(base, base.item().withPublisher("Vindkraftsrådet"), "rättelse", OTHER);
            start(page(), "rådet blev verk");
            said(page(), "Arkivet har ändrats sedan du såg");
            assertThat(current(item).item().publisher()).contains("Vindkraftsrådet");
        }
        NewsItem elsewhere = NewsItem.builder("Ån stiger", PartialDate.parse("2016-04-01"))
                .identifier("kvarn-" + ++number)
                .build();
        archive().add(List.of(elsewhere));
        brought.add(elsewhere.id());
        start(page(), "rådet blev verk");
        heading(page(), "Nyheterna är ändrade");
        assertThat(current(0).item().publisher()).contains("Kvarnverket");
    }

    /** The edit waits for the archive; when its turn comes, another has made the items what they were to be. */
    @Test
    void whatAnotherHasDoneAlreadyIsNoFailure() throws InterruptedException {
        openChosen(page());
        preview(page(), "Kvarnverket");
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        BulkEdit edit = new BulkEdit(Optional.of("Kvarnverket"), List.of(), List.of());
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            another.execute(
                    () -> archive().ledger().edit(brought, edit, "rådet blev verk", OTHER, until(writing, waiting)));
            writing.await();
            start(page(), "rådet blev verk");
            heading(page(), "Nyheterna ändras");
            waiting.countDown();
        }
        heading(page(), "Ingenting är ändrat: nyheterna var redan som du ville ha dem");
        check("bulk-nothing");
        assertThat(current(0).number()).isEqualTo(2);
    }

    private static BulkEditProgress until(CountDownLatch writing, CountDownLatch waiting) {
        return new BulkEditProgress() {
            @Override
            public void edited(long done, long all) {
                writing.countDown();
                try {
                    waiting.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
