package se.nyhetsarkivet.intake.markup.xml.mending;

import java.util.Locale;
import java.util.Set;

/**
 * Which elements of a vocabulary hold others and which are its records, so that a broken record is separated from the
 * next one. Names are local ones, in whatever case. Immutable.
 *
 * @param containers the names of the elements to walk into; empty to walk into all
 * @param records the names of the elements that stand in containers, never in one another, and become items
 */
public record XmlShape(Set<String> containers, Set<String> records) {

    /** Every tag is handed out by itself. */
    public static final XmlShape TAGS = new XmlShape(Set.of(), Set.of());

    /** Copies the names. */
    public XmlShape {
        containers = Set.copyOf(containers);
        records = Set.copyOf(records);
    }

    public boolean isContainer(String name) {
        return containers.isEmpty() || containers.contains(local(name));
    }

    public boolean isRecord(String name) {
        return records.contains(local(name));
    }

    private static String local(String name) {
        return Namespaces.local(name).toLowerCase(Locale.ROOT);
    }
}
