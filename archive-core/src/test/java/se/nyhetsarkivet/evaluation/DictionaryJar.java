package se.nyhetsarkivet.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The Swedish dictionary of the LibreOffice project, in the jar {@code org.languagetool:language-sv}. */
final class DictionaryJar {

    private static final String RESOURCE = "/org/languagetool/resource/sv/hunspell/sv_SE";

    private DictionaryJar() {}

    /** The dictionary as Lucene reads it. */
    static Dictionary dictionary() throws IOException {
        try (InputStream affixes = open(".aff");
                InputStream words = open(".dic")) {
            return new Dictionary(new ByteBuffersDirectory(), "hunspell", affixes, words);
        } catch (ParseException unreadable) {
            throw new IOException("the dictionary on the class path cannot be read", unreadable);
        }
    }

    /** Its words as they are listed, in lower case. */
    static Set<String> words(int shortest) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(".dic"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("/", 2)[0].toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= shortest)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static InputStream open(String ending) {
        return Objects.requireNonNull(
                DictionaryJar.class.getResourceAsStream(RESOURCE + ending),
                "the jar org.languagetool:language-sv is not on the class path");
    }
}
