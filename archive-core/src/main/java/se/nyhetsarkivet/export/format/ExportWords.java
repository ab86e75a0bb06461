package se.nyhetsarkivet.export.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import se.nyhetsarkivet.ArchiveException;

/** The words of tables and lists in the reader's language. Safe for use by many threads. */
final class ExportWords {

    private final Properties words = new Properties();
    private final Locale language;

    private ExportWords(Locale language) {
        this.language = language;
        String file = "words_" + language.getLanguage() + ".properties";
        try (InputStream stream = Objects.requireNonNull(ExportWords.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException damagedJar) {
            throw new ArchiveException(
                    "The program's own file " + file + " cannot be read; reinstall the program.", damagedJar);
        }
    }

    static ExportWords in(Locale language) {
        return new ExportWords(Locale.of(language.getLanguage().equals("sv") ? "sv" : "en"));
    }

    String language() {
        return language.getLanguage();
    }

    String of(String key, Object... values) {
        String text = Objects.requireNonNull(words.getProperty(key), key);
        return values.length == 0 ? text : new MessageFormat(text, language).format(values);
    }
}
