package se.nyhetsarkivet.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Finds what on a page is not accessible. */
final class Axe {

    /** What passed is not described, which takes longer than finding it; nor are there frames to be looked into. */
    private static final String VIOLATIONS = """
            async () => (await axe.run({ resultTypes: ['violations'], iframes: false, reporter: 'no-passes' })).violations
                .map(rule => `${rule.id}: ${rule.nodes[0].html} at ${rule.nodes[0].target}`)
            """;

    private static final String SCRIPT = script("/axe.min.js");

    private Axe() {}

    /** Each rule that the page breaks, with the first place that does. */
    static List<?> violations(Page page) {
        if ((Boolean) page.evaluate("!window.axe")) {
            page.evaluate(SCRIPT);
        }
        return (List<?>) page.evaluate(VIOLATIONS);
    }

    private static String script(String name) {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
