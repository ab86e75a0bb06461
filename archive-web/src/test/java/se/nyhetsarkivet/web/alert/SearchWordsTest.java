package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.SearchWords;
import se.nyhetsarkivet.web.text.Texts;

/** A search is said in the reader's language, its quotation marks included. */
class SearchWordsTest {

    @Test
    void quotationMarksAreThoseOfTheLanguage() {
        assertThat(SearchWords.of(SearchRequest.of("färja '{0}'"), new ReaderTexts(Texts.SWEDISH)))
                .isEqualTo("”färja '{0}'”");
        assertThat(SearchWords.of(SearchRequest.of("färja '{0}'"), new ReaderTexts(Locale.ENGLISH)))
                .isEqualTo("“färja '{0}'”");
    }

    @Test
    void aSearchWithoutWordsHasNone() {
        assertThat(SearchWords.of(SearchRequest.of(""), new ReaderTexts(Locale.ENGLISH)))
                .isEqualTo("all news");
    }
}
