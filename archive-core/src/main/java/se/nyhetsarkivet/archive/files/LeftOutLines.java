package se.nyhetsarkivet.archive.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reports the lines of a file that cannot be read, the first of them one by one. */
final class LeftOutLines {

    private static final int REPORTED = 20;

    private LeftOutLines() {}

    static void report(Path file, List<String> problems, Consumer<String> warnings) {
        problems.stream()
                .limit(REPORTED)
                .forEach(problem -> warnings.accept(file + ", " + problem + "; the line is left out"));
        if (problems.size() > REPORTED) {
            warnings.accept(file + ": " + problems.size() + " lines are left out in all");
        }
    }
}
