package se.nyhetsarkivet.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A collection that answers questions. */
interface Ranking extends Closeable {

    /** How many passages are looked at. */
    int DEPTH = 10;

    /** The ids of the best passages for a question, the best first; at most {@value #DEPTH}. */
    List<String> best(String question) throws IOException;
}
