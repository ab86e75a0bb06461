package se.nyhetsarkivet.search.compare;

/**
 * How many of some items and of all items have a word.
 *
 * @param some how many of the items have it
 * @param items how many items there are
 * @param having how many of all have it
 * @param all how many there are in all
 */
record Contingency(long some, long items, long having, long all) {

    /** Whether more of the items have it than of the others. */
    boolean isMore() {
        return some * (double) (all - items) > (having - some) * (double) items;
    }

    /**
     * The log-likelihood ratio G² of the four numbers of items, those and others, with and without the word (Dunning, 1993): twice the
     * sum over the four of the number times the logarithm of how many times as large it is as by chance.
     */
    double ratio() {
        double with = (double) having / all;
        double without = 1 - with;
        return 2
                * (part(some, items * with)
                        + part(items - some, items * without)
                        + part(having - some, (all - items) * with)
                        + part(all - items - having + some, (all - items) * without));
    }

    private static double part(long observed, double expected) {
        return observed <= 0 || expected <= 0 ? 0 : observed * Math.log(observed / expected);
    }
}
