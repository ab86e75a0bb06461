package se.nyhetsarkivet.quotation;

import java.util.List;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.quotation.QuoteCheck.Part;

/** The texts of an item, one behind the other, as they are read and quoted. */
final class SourceText {

    private final String text;
    private final int lead;
    private final int body;
    private final List<TextWord> words;

    SourceText(NewsItem item) {
        text = item.headline() + "\n" + item.lead() + "\n" + item.body();
        lead = item.headline().length() + 1;
        body = lead + item.lead().length() + 1;
        words = TextWord.of(text);
    }

    String text() {
        return text;
    }

    List<TextWord> words() {
        return words;
    }

    /** The part that a place is in. */
    Part part(int place) {
        if (place < lead) {
            return Part.HEADLINE;
        }
        return place < body ? Part.LEAD : Part.BODY;
    }

    /** Where a part begins. */
    int start(Part part) {
        return switch (part) {
            case HEADLINE -> 0;
            case LEAD -> lead;
            case BODY -> body;
        };
    }
}
