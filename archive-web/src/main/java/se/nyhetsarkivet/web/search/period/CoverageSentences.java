package se.nyhetsarkivet.web.search.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Texts;

/** Says of what part of a searched time the archive has no items, so that no hit is not read as never said. */
final class CoverageSentences {

    private static final int MOST_GAPS = 6;

    private final Texts texts = new Texts();
    private final Coverage coverage;
    private final Locale locale;

    CoverageSentences(Coverage coverage, Locale locale) {
        this.coverage = coverage;
        this.locale = locale;
    }

    /** The time that the archive covers, and the gaps in a time that was asked for. */
    List<String> about(AskedTime asked) {
        if (coverage.firstDay().isEmpty() || coverage.lastDay().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        LocalDate first = coverage.firstDay().get();
        LocalDate last = coverage.lastDay().get();
        sentences.add(text("search.coverage.span", Dates.day(first, locale), Dates.day(last, locale)));
        List<DateRange> gaps = coverage.gaps().stream().filter(asked::touches).toList();
        if (!gaps.isEmpty()) {
            sentences.add(text("search.coverage.gaps", list(gaps), Math.max(0, gaps.size() - MOST_GAPS)));
        }
        return sentences;
    }

    private String list(List<DateRange> gaps) {
        return gaps.stream()
                .limit(MOST_GAPS)
                .map(gap -> Dates.range(gap, locale))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }
}
