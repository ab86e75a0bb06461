package se.nyhetsarkivet.archive.files;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import se.nyhetsarkivet.archive.watch.WatchedFile;

/**
 * The content of a text file in which each line says something by itself. Lines that cannot be read are left out and reported, the first of
 * them one by one.
 *
 * @param file the file
 * @param form how its text becomes what it says
 * @param warnings hears what cannot be read
 * @param <T> what the file says
 */
record TextLines<T>(Path file, Form<T> form, Consumer<String> warnings) implements WatchedFile.Content<T> {

    private static final int REPORTED = 20;

    /**
     * How a text becomes what it says.
     *
     * @param name what reports call it, such as {@code synonyms}
     * @param byDefault what applies without a file
     * @param parse reads the text
     * @param problems one sentence for each line that was left out
     * @param <T> what the file says
     */
    record Form<T>(String name, T byDefault, Function<String, T> parse, Function<T, List<String>> problems) {}

    @Override
    public T byDefault() {
        return form.byDefault();
    }

    @Override
    public T read(byte[] bytes) throws CharacterCodingException {
        T said = form.parse().apply(WatchedFile.utf8(bytes));
        List<String> problems = form.problems().apply(said);
        problems.stream()
                .limit(REPORTED)
                .forEach(problem -> warnings.accept(file + ", " + problem + "; the line is left out"));
        if (problems.size() > REPORTED) {
            warnings.accept(file + ": " + problems.size() + " lines are left out in all");
        }
        return said;
    }

    @Override
    public void report(String problem) {
        warnings.accept(file + " cannot be used, and the " + form.name() + " stay as they were: " + problem);
    }
}
