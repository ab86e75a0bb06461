package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.Set;

/** Finds where the parts of a compound meet. */
interface Splitter {

    /** What the tables call it. */
    String name();

    /** The offsets in the word at which a part ends and the next begins; empty if it leaves the word whole. */
    Set<Integer> boundaries(GoldWord word) throws IOException;
}
