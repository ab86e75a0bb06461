package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/**
 * Every hostile text stays text in every part of an item, on its page with and without scripts, and in the results of a search.
 * The pages without scripts are opened for each text; where an application must start, an item has several of them.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedBrowser.class)
class HostileTextsTest {

    /** Of one page with the application. */
    private static final int TOGETHER = 14;

    private static final String BAIT = "lockbete ";

    /** What is in the page that our own code does not put there. */
    private static final String INTRUDERS = """
            () => {
              const found = [];
              if (window.__pwned !== undefined) found.push('a script ran');
              for (const element of document.querySelectorAll('*')) {
                if ([...element.attributes].some(attribute => attribute.name.startsWith('on'))) {
                  found.push(element.outerHTML);
                }
              }
              const elements = 'img, image, svg, math, iframe, script, object, embed, style, link, meta, base, form, input,'
                  + ' select, video, audio, template, marquee, xss, noscript, [style]';
              for (const place of document.querySelectorAll('article, #before-scripts, .provenance, noscript ul, noscript p')) {
                place.querySelectorAll(elements).forEach(element => found.push(element.outerHTML));
              }
              for (const link of document.querySelectorAll('a[href]')) {
                if (!['http:', 'https:'].includes(link.protocol)) found.push(link.outerHTML);
              }
              document.querySelectorAll('script:not([src]):not([nonce]):not([type="application/ld+json"])')
                  .forEach(script => found.push(script.outerHTML));
              document.querySelectorAll('base[href^="//"], meta[http-equiv], img, iframe, object, embed')
                  .forEach(element => found.push(element.outerHTML));
              return found;
            }
            """;

    private final Browser browser;
    private final ConfigurableApplicationContext application;
    private final String address;
    private final List<NewsItem> single = new ArrayList<>();
    private final List<NewsItem> combined = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    HostileTextsTest(SharedBrowser.Running running, @TempDir Path directory) {
        browser = running.browser();
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        List<String> texts = HostileTexts.ALL;
        for (int i = 0; i < texts.size(); i++) {
            single.add(item("single-" + i, List.of(texts.get(i))));
            if (i % TOGETHER == 0) {
                combined.add(item("combined-" + i, texts.subList(i, Math.min(texts.size(), i + TOGETHER))));
            }
        }
        NewsArchive archive = application.getBean(NewsArchive.class);
        archive.add(single);
        archive.add(combined);
    }

    private static NewsItem item(String identifier, List<String> texts) {
        String joined = String.join(" ", texts);
        return NewsItem.builder(BAIT + joined, PartialDate.parse("2018-04-23"))
                .identifier(identifier)
                .lead(BAIT + joined)
                .body(joined + " och här står också ett " + BAIT + joined + "\n\n## " + joined + "\n\n" + joined)
                .publisher(joined)
                .keywords(texts)
                .authors(texts)
                .url(texts.getLast())
                .language("sv")
                .build();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @AfterEach
    void nothingHappenedBeside() {
        assertThat(events).isEmpty();
    }

    @Test
    void thereAreMoreThanSixty() {
        assertThat(HostileTexts.ALL).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void theyStayTextOnAPageWithoutScripts() {
        try (BrowserContext context = context(false)) {
            Page page = page(context);
            for (NewsItem item : single) {
                page.navigate(address + "/nyhet/" + item.id());
                assertThat(page.locator("h1").count()).as(item.headline()).isEqualTo(1);
                assertHarmless(page, item.headline());
            }
        }
    }

    @Test
    void theyStayTextOnThePageOfTheApplication() {
        try (BrowserContext context = context(true)) {
            Page page = page(context);
            for (NewsItem item : combined) {
                page.navigate(address + "/nyhet/" + item.id());
                page.locator(".provenance").waitFor();
                assertHarmless(page, item.headline());
            }
        }
    }

    @Test
    void theyStayTextAmongTheResultsAndInWhatIsMarked() {
        try (BrowserContext context = context(true)) {
            Page page = page(context);
            for (int number = 0; number * 100 < single.size() + combined.size(); number++) {
                page.navigate(address + "/?q=lockbete&size=100&page=" + number);
                page.locator(".results mark").first().waitFor();
                assertHarmless(page, "results, page " + number);
            }
            page.locator(".results h3 a").first().click();
            page.locator(".provenance").waitFor();
            assertHarmless(page, "an item after the results");
        }
    }

    @Test
    void theyStayTextInTheListWithoutScriptsAndAsWhatIsSearchedFor() {
        try (BrowserContext context = context(false);
                BrowserContext scripting = context(true)) {
            Page page = page(context);
            int listed = 0;
            for (int shown = 0; shown < 2; shown++) {
                page.navigate(address + "/?q=lockbete&size=100&page=" + shown);
                listed += page.locator("noscript li").count();
                assertHarmless(page, "the list without scripts");
            }
            assertThat(listed).isEqualTo(single.size() + combined.size());
            Page scriptingPage = page(scripting);
            for (String text : List.of(HostileTexts.NOSCRIPT, "\"></noscript><img src=x onerror=__pwned=1>")) {
                String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
                page.navigate(address + "/?q=" + query + "&publisher=" + query);
                assertHarmless(page, text);
                scriptingPage.navigate(address + "/?q=" + query + "&publisher=" + query);
                scriptingPage.locator("#outlet main h1").waitFor();
                assertHarmless(scriptingPage, text);
            }
        }
    }

    private BrowserContext context(boolean scripts) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale("sv-SE"));
        context.setDefaultTimeout(60_000);
        return context;
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onDialog(dialog -> {
            events.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                events.add("request: " + request.url());
            }
        });
        return page;
    }

    private static void assertHarmless(Page page, String what) {
        assertThat((List<?>) page.evaluate(INTRUDERS)).as(what).isEmpty();
    }
}
