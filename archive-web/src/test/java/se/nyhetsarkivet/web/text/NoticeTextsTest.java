package se.nyhetsarkivet.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.web.address.SearchParameters;

class NoticeTextsTest {

    /** Those that are about the whole query, or whose subject does not help the reader. */
    private static final Set<Notice.Kind> WITHOUT_SUBJECT = EnumSet.of(
            Notice.Kind.UNCLOSED_QUOTE,
            Notice.Kind.TEXT_CUT,
            Notice.Kind.ONLY_EXCLUSIONS,
            Notice.Kind.UNBALANCED_PARENTHESIS,
            Notice.Kind.INTERRUPTED);

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource
    void everyNoticeHasASentenceInBothLanguages(Notice.Kind kind) {
        for (Locale language : texts.getProvidedLocales()) {
            String sentence =
                    texts.getTranslation("notice." + SearchParameters.nameOf(kind), language, "{the} subject's");
            assertThat(sentence).isNotBlank();
            assertThat(sentence.contains("{the} subject's")).isNotEqualTo(WITHOUT_SUBJECT.contains(kind));
        }
    }
}
