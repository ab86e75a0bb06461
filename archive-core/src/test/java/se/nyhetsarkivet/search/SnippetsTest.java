package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Snippet;

/** The sentences that show why an item was found. */
class SnippetsTest {

    private final SmallArchive archive;

    SnippetsTest(@TempDir Path directory) {
        archive = new SmallArchive(directory);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private List<String> sentences(String text) {
        return archive.search(SearchRequest.of(text)).hits().getFirst().snippets().stream()
                .map(Snippet::text)
                .toList();
    }

    @Test
    void theSignsOfHeadingsAndListsAreNotShown() {
        archive.with("bro", "Om resan.\n\n## Bron öppnas igen\n\n* bron är smal");
        assertThat(sentences("bron")).containsExactly("Bron öppnas igen", "bron är smal");
        assertThat(archive.search(SearchRequest.of("bron")).hits().getFirst().snippets())
                .extracting(Snippet::matches)
                .containsExactly(List.of(new Snippet.Range(0, 4)), List.of(new Snippet.Range(0, 4)));
    }

    @Test
    void aLineOfSignsAloneIsShownAsItStands() {
        archive.with("tom", "* * *");
        assertThat(sentences("")).containsExactly("* * *");
    }

    @Test
    void aSentenceIsShownWhole() {
        archive.with("bro", "Först en mening. Sedan kommer bron, som är lång. Sist en till.");
        assertThat(sentences("bron")).containsExactly("Sedan kommer bron, som är lång.");
    }
}
