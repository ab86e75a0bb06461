package se.nyhetsarkivet.index.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.IndexSettings;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.SqliteStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** An index made by another version of the language is built anew, and the user hears why. */
class LanguageVersionTest {

    private static final SwedishLanguage WITH_DICTIONARY = SwedishLanguage.load();
    private static final SwedishLanguage WITHOUT = SwedishLanguage.withoutDictionary();
    private static final String BUILT_ANEW =
            "The Swedish dictionary was added, removed or replaced; rebuilding the index.";

    /** A word whose terms tell by which language they were made. */
    private static final String WORD = Stream.of("kajakpaddlarna", "bladlössen", "kråsnålar", "kantarellerna")
            .filter(word -> !base(WITHOUT, word).equals(base(WITH_DICTIONARY, word)))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path directory;

    private RevisionStore store;

    @BeforeEach
    void fill() {
        store = SqliteStore.open(directory.resolve("archive.sqlite"), InstantSource.system());
        Instant now = Instant.EPOCH;
        long batch = store.begin(new ImportBatch.Source("test", "0", "items", ""), List.of(), "", now)
                .number();
        store.append(
                batch,
                List.of(new IncomingRecord.Item(
                        NewsItem.builder(WORD, PartialDate.parse("2018")).build(), "item 1", Optional.empty())),
                List.of(),
                now);
        store.finish(batch, now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theVersionTellsOfTheDictionary() {
        assertThat(WITHOUT.version()).isNotEqualTo(WITH_DICTIONARY.version());
        assertThat(WITHOUT.version())
                .isEqualTo(SwedishLanguage.withoutDictionary().version());
    }

    @Test
    void anIndexOfTheSameVersionIsUsedAsItIs() {
        openedWith(WITH_DICTIONARY);
        assertThat(openedWith(WITH_DICTIONARY)).isEmpty();
    }

    @Test
    void anIndexOfAnotherVersionIsBuiltAnewWithAMessage() {
        openedWith(WITHOUT);
        assertThat(openedWith(WITH_DICTIONARY)).containsExactly(BUILT_ANEW);
        assertThat(openedWith(WITH_DICTIONARY)).isEmpty();
        assertThat(openedWith(WITHOUT)).containsExactly(BUILT_ANEW);
    }

    /** The messages of opening; afterwards the item must be there, with the terms of the language and no others. */
    private List<String> openedWith(SwedishLanguage language) {
        List<String> messages = new ArrayList<>();
        try (ArchiveIndex index = ArchiveIndex.open(
                directory.resolve("index"),
                store,
                IndexSettings.usual(language, InstantSource.system()),
                messages::add)) {
            assertThat(items(index, base(language, WORD))).isEqualTo(1);
            assertThat(items(index, base(language == WITHOUT ? WITH_DICTIONARY : WITHOUT, WORD)))
                    .isZero();
        }
        return messages;
    }

    private static int items(ArchiveIndex index, String term) {
        try (LentSearcher lent = index.lend(Reach.IN_FORCE)) {
            return lent.searcher().getIndexReader().docFreq(new Term(IndexFields.HEADLINE, term));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String base(SwedishLanguage language, String word) {
        return language.words(word).getFirst().baseTerms().getFirst();
    }
}
