package se.nyhetsarkivet.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files to import. */
final class NewsFile {

    private NewsFile() {}

    static Path write(Path directory, String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }

    static String item(String id, String headline) {
        return "{\"identifier\":\"" + id + "\",\"headline\":\"" + headline
                + "\",\"articleBody\":\"Om " + headline.toLowerCase(Locale.ROOT)
                + ".\",\"datePublished\":\"2018-04-23\",\"publisher\":\"Verket\",\"keywords\":[\"asyl\"],"
                + "\"url\":\"https://example.org/" + id + "\"}";
    }

    static String[] faulty(int lines) {
        List<String> faulty = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            faulty.add("{\"headline\":\"Utan datum\"}");
        }
        return faulty.toArray(String[]::new);
    }
}
