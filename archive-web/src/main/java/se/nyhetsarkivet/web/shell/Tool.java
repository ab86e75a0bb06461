package se.nyhetsarkivet.web.shell;

/**
 * A page with a tool for those who work with the archive. A feature that has one registers it as a bean, and the page of tools lists
 * it; the texts {@code tool.<name>.title} and {@code tool.<name>.purpose} say what it is.
 *
 * @param path the page's path, without a slash before it
 * @param name names its texts
 */
public record Tool(String path, String name) {

    /** The key of the tool's name. */
    public String title() {
        return "tool." + name + ".title";
    }

    /** The key of the sentence that says what it is for. */
    public String purpose() {
        return "tool." + name + ".purpose";
    }
}
