package se.nyhetsarkivet.curation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins and parts publishers in the text of their file. Comments, and lines that nobody can read, stay where they are. */
public final class PublisherChange {

    private PublisherChange() {}

    /**
     * Makes some names one publisher, with all other names that these have already.
     *
     * @param text the file
     * @param chosen the name that is to stand for all
     * @param names the other names
     * @return the changed file
     */
    public static String join(String text, String chosen, Set<String> names) {
        PublisherNames now = PublisherNames.parse(text);
        Set<String> joined = new LinkedHashSet<>(List.of(chosen));
        joined.addAll(now.all(chosen));
        joined.addAll(now.all(names));
        return replaced(text, joined, List.of(List.copyOf(joined)));
    }

    /**
     * Takes names from the publisher who has them; each is one by itself then.
     *
     * @param text the file
     * @param names the names
     * @return the changed file
     */
    public static String part(String text, Set<String> names) {
        List<List<String>> left = new ArrayList<>();
        Set<String> touched = new LinkedHashSet<>();
        for (PublisherNames.Publisher publisher : PublisherNames.parse(text).publishers()) {
            if (publisher.names().stream().anyMatch(names::contains)) {
                touched.addAll(publisher.names());
                left.add(publisher.names().stream()
                        .filter(name -> !names.contains(name))
                        .toList());
            }
        }
        return replaced(
                text, touched, left.stream().filter(more -> more.size() > 1).toList());
    }

    /** Leaves out the lines that were read and have one of the names, and puts others at the end. */
    private static String replaced(String text, Set<String> touched, List<List<String>> lines) {
        PublisherNames now = PublisherNames.parse(text);
        List<String> kept = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (PublisherLine line : PublisherLine.all(text)) {
            boolean read = line.names().size() > 1
                    && now.publisher(line.names().getFirst())
                            .filter(publisher -> publisher.names().equals(line.names()))
                            .isPresent()
                    && seen.add(line.names().getFirst());
            if (!read || line.names().stream().noneMatch(touched::contains)) {
                kept.add(line.text());
            }
        }
        lines.forEach(names -> kept.add(PublisherLine.write(names)));
        return kept.isEmpty() ? "" : String.join("\n", kept) + "\n";
    }
}
