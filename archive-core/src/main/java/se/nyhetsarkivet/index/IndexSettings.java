package se.nyhetsarkivet.index;

import java.time.InstantSource;
import se.nyhetsarkivet.index.view.ViewKeeping;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * How an index is opened.
 *
 * @param language what makes terms of the texts
 * @param keeping how long views are kept that have been replaced
 */
public record IndexSettings(SwedishLanguage language, ViewKeeping keeping) {

    /**
     * Keeps views as usual.
     *
     * @param language what makes terms of the texts
     * @param clock tells the time
     * @return the options
     */
    public static IndexSettings usual(SwedishLanguage language, InstantSource clock) {
        return new IndexSettings(language, new ViewKeeping(ViewKeeping.USUAL_LIFETIME, ViewKeeping.USUAL_VIEWS, clock));
    }

    /** The clock by which views are kept and the index says how far it has come. */
    InstantSource clock() {
        return keeping.clock();
    }
}
