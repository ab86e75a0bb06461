package se.nyhetsarkivet.web.audit;

import java.util.Locale;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** What an act is called. */
final class ActText {

    private ActText() {}

    /** In the reader's language; its name, if an older version of the program recorded what this one does not know. */
    static String of(String act, Locale locale) {
        try {
            return new ReaderTexts(locale).text("act." + act);
        } catch (IllegalStateException unknown) {
            return act;
        }
    }
}
