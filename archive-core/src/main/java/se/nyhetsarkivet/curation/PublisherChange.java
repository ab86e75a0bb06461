package se.nyhetsarkivet.curation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.nyhetsarkivet.InvalidValueException;

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
     * @throws InvalidValueException if the names are too many, or another line that cannot be read stands in the way
     */
    public static String join(String text, String chosen, Set<String> names) {
        PublisherNames now = PublisherNames.parse(text);
        Set<String> joined = new LinkedHashSet<>(List.of(chosen));
        joined.addAll(now.all(chosen));
        joined.addAll(now.all(names));
        if (joined.size() > PublisherNames.MAX_NAMES) {
            throw new InvalidValueException(
                    joined.size() + " names would be of one publisher; expected at most " + PublisherNames.MAX_NAMES);
        }
        String joinedText = replaced(text, joined, List.of(List.copyOf(joined)));
        PublisherNames then = PublisherNames.parse(joinedText);
        requireEach(joined, name -> then.chosen(name).equals(chosen), text);
        return joinedText;
    }

    /** A line that was left out may hold once another is gone, and then it has a name that this one would have. */
    private static void requireEach(Set<String> names, Predicate<String> isAsMeant, String text) {
        Optional<String> other = names.stream().filter(isAsMeant.negate()).findFirst();
        if (other.isPresent()) {
            throw new InvalidValueException("'" + other.get()
                    + "' would be joined otherwise by lines of the file that are left out now; expected these to be mended first: "
                    + String.join("; ", PublisherNames.parse(text).problems()));
        }
    }

    /**
     * Takes names from the publisher who has them; each is one by itself then.
     *
     * @param text the file
     * @param names the names
     * @return the changed file
     * @throws InvalidValueException if another line that cannot be read would join them again
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
        String parted = replaced(
                text, touched, left.stream().filter(more -> more.size() > 1).toList());
        PublisherNames then = PublisherNames.parse(parted);
        requireEach(names, name -> then.publisher(name).isEmpty(), text);
        return parted;
    }

    /** Puts others in place of the first line that was read and has one of the names, and leaves out all such lines. */
    private static String replaced(String text, Set<String> touched, List<List<String>> others) {
        PublisherNames now = PublisherNames.parse(text);
        List<String> written = others.stream().map(PublisherLine::write).toList();
        List<String> lines = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int place = -1;
        for (PublisherLine line : PublisherLine.all(text)) {
            boolean read = line.names().size() > 1
                    && now.publisher(line.names().getFirst())
                            .filter(publisher -> publisher.names().equals(line.names()))
                            .isPresent()
                    && seen.add(line.names().getFirst());
            if (!read || line.names().stream().noneMatch(touched::contains)) {
                lines.add(line.text());
            } else if (place < 0) {
                place = lines.size();
            }
        }
        lines.addAll(place < 0 ? lines.size() : place, written);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
