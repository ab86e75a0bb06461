package se.nyhetsarkivet.web.shell;

import se.nyhetsarkivet.web.access.Role;

/**
 * A page for those who look after the archive. A feature that has one registers it as a bean, and the start page of archivists lists it for
 * whoever may see it; the texts {@code archivist.<name>.title} and {@code archivist.<name>.purpose} say what it is. The page itself has an
 * annotation with the same role.
 *
 * @param path the page's path, without a slash before it
 * @param name names its texts
 * @param role who may see it
 */
public record ArchivistTool(String path, String name, Role role) {

    /**
     * Names the text with the tool's name.
     *
     * @return the key
     */
    public String title() {
        return "archivist." + name + ".title";
    }

    /**
     * Names the sentence that says what it is for.
     *
     * @return the key
     */
    public String purpose() {
        return "archivist." + name + ".purpose";
    }
}
