package se.nyhetsarkivet.web.load;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures in Chromium how long a reader waits from pressing Enter until the results are drawn. */
@Command(name = "response-time", description = "Measures the time from Enter to the results in a browser.")
final class ResponseTimeProgram implements Callable<Integer> {

    private static final int WARM_UP = 10;
    private static final int SEARCHES = 50;

    /**
     * Stands in the page: remembers when Enter was pressed, and when the first frame with the new results was drawn; the
     * server's time is that of the last request as the browser saw it.
     */
    private static final String WATCH = """
            text => new Promise((resolve, reject) => {
              const field = document.getElementById('search-text');
              const results = document.querySelector('result-list');
              let entered = 0;
              const observer = new MutationObserver(() => {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => {
                  const whole = performance.now() - entered;
                  const request = performance.getEntriesByType('resource').filter(e => e.name.includes('v-r=uidl')).at(-1);
                  performance.clearResourceTimings();
                  resolve([whole, request.responseStart - request.requestStart]);
                }));
              });
              observer.observe(results, { childList: true, subtree: true });
              field.addEventListener('keydown', () => { entered = performance.now(); }, { once: true, capture: true });
              field.value = text;
              field.focus();
              setTimeout(() => reject(new Error('no results for ' + text)), 10000);
            })
            """;

    private final PrintStream out;

    @Option(names = "--address", defaultValue = "http://localhost:8080/", description = "default: ${DEFAULT-VALUE}")
    private String address = "";

    @Option(names = "--chromium", defaultValue = "/usr/bin/chromium", description = "default: ${DEFAULT-VALUE}")
    private Path chromium = Path.of("/usr/bin/chromium");

    @Option(names = "--median", description = "milliseconds that the median may be; more is a failure")
    private int medianMillis = Integer.MAX_VALUE;

    private ResponseTimeProgram(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the program.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ResponseTimeProgram(System.out)).execute(arguments));
    }

    /**
     * One search, in milliseconds.
     *
     * @param whole from Enter until the results were drawn
     * @param server the part of it until the server's answer began
     */
    private record Wait(double whole, double server) {}

    @Override
    public Integer call() {
        List<Wait> waits = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setLocale("sv-SE"));
            // A search with results first: the list that is watched is there only then.
            page.navigate(address + "?q=nyhet");
            page.waitForSelector(
                    "result-list", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            page.waitForFunction("customElements.get('search-box') !== undefined");
            List<String> texts = SwedishSearches.texts();
            for (int i = 0; i < WARM_UP + SEARCHES; i++) {
                Wait wait = search(page, texts.get(i % texts.size()));
                if (i >= WARM_UP) {
                    waits.add(wait);
                }
            }
        }
        double whole = median(waits, Wait::whole);
        out.printf(
                Locale.ROOT,
                "%d searches: median %.0f ms from Enter to the results, of which the server %.0f ms; slowest %.0f ms%n",
                waits.size(),
                whole,
                median(waits, Wait::server),
                waits.stream().mapToDouble(Wait::whole).max().orElse(0));
        return whole > medianMillis ? 1 : 0;
    }

    private static Wait search(Page page, String text) {
        page.evaluate("(text) => { window.result = (" + WATCH.strip() + ")(text); }", text);
        page.keyboard().press("Enter");
        @SuppressWarnings("unchecked")
        List<Number> times = (List<Number>) page.evaluate("window.result");
        return new Wait(times.get(0).doubleValue(), times.get(1).doubleValue());
    }

    private static double median(List<Wait> waits, ToDoubleFunction<Wait> part) {
        return waits.stream()
                .mapToDouble(part)
                .sorted()
                .skip(waits.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
