package se.nyhetsarkivet.index;

import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * How an index is opened.
 *
 * @param language what makes terms of the texts
 * @param keeping how long views are kept that have been replaced
 */
public record IndexOptions(SwedishLanguage language, ViewKeeping keeping) {

    /**
     * Keeps views as usual.
     *
     * @param language what makes terms of the texts
     * @return the options
     */
    public static IndexOptions usual(SwedishLanguage language) {
        return new IndexOptions(language, ViewKeeping.USUAL);
    }
}
