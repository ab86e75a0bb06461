package se.nyhetsarkivet.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which names are of one publisher, as the lines of a text file say: the chosen name first, with {@code =} between the names. Names count as
 * they are written, with capitals and all. Immutable.
 */
public final class PublisherNames {

    /** Every name is of another publisher. */
    public static final PublisherNames NONE = new PublisherNames(List.of(), List.of());

    /** The most names of one publisher that are read. */
    public static final int MAX_NAMES = 200;

    /** The most publishers that are read. */
    public static final int MAX_PUBLISHERS = 10_000;

    private static final int SHOWN = 80;

    private final List<Publisher> publishers;
    private final List<String> problems;
    private final Map<String, Publisher> byName = new HashMap<>();
    private final int hash;

    /**
     * A publisher with several names.
     *
     * @param names the names; the first is the chosen one
     */
    public record Publisher(List<String> names) {

        /** Copies the list. */
        public Publisher {
            names = List.copyOf(names);
        }

        /**
         * The name that stands for all of them.
         *
         * @return the chosen name
         */
        public String name() {
            return names.getFirst();
        }
    }

    private PublisherNames(List<Publisher> publishers, List<String> problems) {
        this.publishers = List.copyOf(publishers);
        this.problems = List.copyOf(problems);
        this.publishers.forEach(publisher -> publisher.names().forEach(name -> byName.put(name, publisher)));
        hash = this.publishers.hashCode();
    }

    /**
     * Reads the text of a file. Lines that cannot be read are left out and are in {@link #problems}.
     *
     * @param text the text
     * @return the publishers
     */
    public static PublisherNames parse(String text) {
        List<Publisher> publishers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (PublisherLine line : PublisherLine.all(text)) {
            if (line.names().isEmpty()) {
                continue;
            }
            Optional<String> problem = problem(line, lines, publishers.size());
            if (problem.isPresent()) {
                problems.add("line " + line.number() + ": " + problem.get());
            } else {
                line.names().forEach(name -> lines.put(name, line.number()));
                publishers.add(new Publisher(line.names()));
            }
        }
        return new PublisherNames(publishers, problems);
    }

    private static Optional<String> problem(PublisherLine line, Map<String, Integer> lines, int before) {
        String shown = line.text().length() <= SHOWN ? line.text() : line.text().substring(0, SHOWN) + "…";
        if (line.names().size() < 2 || line.names().contains("")) {
            return Optional.of("'" + shown
                    + "' joins nothing; expected the chosen name and one or more others, with = between them");
        }
        if (line.names().size() > MAX_NAMES || before == MAX_PUBLISHERS) {
            return Optional.of("'%s' is too much; expected at most %d names in a line and %d lines"
                    .formatted(shown, MAX_NAMES, MAX_PUBLISHERS));
        }
        return line.names().stream()
                .filter(lines::containsKey)
                .findFirst()
                .map(name -> "'" + name + "' is in line " + lines.get(name)
                        + " already; expected each name in one line, so put all names of a publisher into one");
    }

    /**
     * The publishers with several names, in their order.
     *
     * @return the publishers
     */
    public List<Publisher> publishers() {
        return publishers;
    }

    /**
     * One sentence for each line that could not be read.
     *
     * @return the sentences
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * Whether no name stands for another.
     *
     * @return true if there is no publisher with several names
     */
    public boolean isEmpty() {
        return publishers.isEmpty();
    }

    /**
     * The publisher who has a name and others.
     *
     * @param name the name
     * @return the publisher; empty if nobody has joined the name with others
     */
    public Optional<Publisher> publisher(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The chosen name of the publisher who has a name.
     *
     * @param name the name
     * @return the chosen name; the same one if it was not joined
     */
    public String chosen(String name) {
        return publisher(name).map(Publisher::name).orElse(name);
    }

    /**
     * All names of the publisher who has a name.
     *
     * @param name the name
     * @return the names; only this one if it was not joined
     */
    public List<String> all(String name) {
        return publisher(name).map(Publisher::names).orElseGet(() -> List.of(name));
    }

    /**
     * All names of the publishers who have some names, each once.
     *
     * @param names the names
     * @return all names of their publishers
     */
    public List<String> all(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.addAll(all(name)));
        return all.stream().distinct().toList();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PublisherNames names && hash == names.hash && publishers.equals(names.publishers));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return publishers.toString();
    }
}
