/**
 * What the index has of an item's texts: which fields there are and how much each weighs, the terms of a word with their
 * weights, and the stored texts themselves, loaded once for each search.
 */
@NullMarked
package se.nyhetsarkivet.search.text;

import org.jspecify.annotations.NullMarked;
