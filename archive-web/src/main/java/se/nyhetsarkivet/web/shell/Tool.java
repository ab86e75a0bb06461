package se.nyhetsarkivet.web.shell;

/**
 * A page with a tool for those who work with the archive. A feature that has one registers it as a bean, and the page of tools lists
 * it; the texts {@code tool.<name>.title} and {@code tool.<name>.purpose} say what it is.
 *
 * @param path the page's path, without a slash before it
 * @param name names its texts
 */
public record Tool(String path, String name) {

    /**
     * Names the text with the tool's name.
     *
     * @return the key
     */
    public String title() {
        return "tool." + name + ".title";
    }

    /**
     * Names the sentence that says what it is for.
     *
     * @return the key
     */
    public String purpose() {
        return "tool." + name + ".purpose";
    }
}
