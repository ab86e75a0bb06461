package se.nyhetsarkivet.index;

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
     * @return the options
     */
    public static IndexSettings usual(SwedishLanguage language) {
        return new IndexSettings(language, ViewKeeping.USUAL);
    }
}
