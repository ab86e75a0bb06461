package se.nyhetsarkivet.search;

import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/**
 * The items with some of the words that a widened search found.
 *
 * @param total how many there are
 * @param page those that belong on the page
 */
record SomeWordsHits(long total, List<ScoreDoc> page) {}
