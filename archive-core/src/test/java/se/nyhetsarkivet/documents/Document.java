package se.nyhetsarkivet.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text file of the project.
 *
 * @param path where it is
 */
public record Document(Path path) {

    /** The directory with the whole project, wherever in it the tests are started. */
    static final Path ROOT = root();

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "generated", "archive-data");

    private static final Pattern FENCE = Pattern.compile("\\s*```.*");

    /**
     * A file of the project.
     *
     * @param path the path from the directory with the whole project
     * @return the file
     */
    public static Document of(String path) {
        return new Document(ROOT.resolve(path));
    }

    /** All files of the project whose name ends like this, in order. */
    static List<Document> endingWith(String end) {
        List<Document> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = String.valueOf(directory.getFileName());
                    boolean hidden = name.startsWith(".") && !name.equals(".github");
                    return !directory.equals(ROOT) && (hidden || NOT_OURS.contains(name))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(end)) {
                        found.add(new Document(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream()
                .sorted((one, other) -> one.path.compareTo(other.path))
                .toList();
    }

    /**
     * The text.
     *
     * @return its lines
     */
    public List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines, with those between fences empty. */
    List<String> linesWithoutCode() {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : lines()) {
            boolean fence = FENCE.matcher(line).matches();
            lines.add(code || fence ? "" : line);
            code ^= fence;
        }
        return lines;
    }

    /** The text of the first block of code in a language. */
    String block(String language) {
        List<String> lines = lines();
        int begin = lines.indexOf("```" + language) + 1;
        if (begin == 0) {
            throw new AssertionError(this + " has no block of " + language);
        }
        List<String> rest = lines.subList(begin, lines.size());
        return String.join("\n", rest.subList(0, rest.indexOf("```")));
    }

    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.resolve("..").normalize();
        }
        return directory;
    }
}
