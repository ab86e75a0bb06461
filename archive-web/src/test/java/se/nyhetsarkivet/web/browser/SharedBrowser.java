package se.nyhetsarkivet.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import se.nyhetsarkivet.web.press.settings.PressFile;

/** Starts the application and Chromium once for all tests, and stops them after the last. */
final class SharedBrowser implements ExecutionCondition, ParameterResolver {

    /** The shell draws pages alone, the whole browser its own windows too, which costs more. */
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static final Path CHROMIUM =
            PLACES.stream().filter(Files::isExecutable).findFirst().orElse(PLACES.getLast());
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /**
     * What runs.
     *
     * @param browser the browser
     * @param regularVisitor who comes again and again
     * @param address where the application answers, without a slash at the end
     */
    record Running(
            Playwright playwright,
            Browser browser,
            RegularVisitor regularVisitor,
            ConfigurableApplicationContext application,
            String address)
            implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
            application.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(CHROMIUM) || Boolean.getBoolean("browser.required")) {
            return ConditionEvaluationResult.enabled("there is Chromium, or it is required");
        }
        return ConditionEvaluationResult.disabled("no Chromium at " + CHROMIUM + ": browser tests are skipped");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Surefire runs each class by itself, but in one session of the launcher.
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, type -> start(), Running.class);
    }

    private static Running start() {
        Path archive = temporaryDirectory();
        PressFile.writeDefault(archive);
        ConfigurableApplicationContext application = new SpringApplication(Nyhetsarkivet.class, SlowLine.class)
                .run(
                        "--server.port=0",
                        "--archive.sample-data=false",
                        // What a test finds depends neither on other work of the machine nor on earlier tests.
                        "--archive.search-time-limit=1m",
                        "--archive.limits.sessions.per-address=2000",
                        "--archive.directory=" + archive);
        fill(application.getBean(NewsArchive.class));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return new Running(playwright, browser, new RegularVisitor(browser), application, "http://localhost:" + port);
    }

    static BrowserContext newVisitor(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("sv-SE"));
    }

    private static void fill(NewsArchive archive) {
        try {
            MadeUpNews.fill(archive, temporaryDirectory());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("archive-in-browser");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
