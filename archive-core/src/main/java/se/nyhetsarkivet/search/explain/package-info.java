/**
 * Why an item was found, word by word.
 */
@NullMarked
package se.nyhetsarkivet.search.explain;

import org.jspecify.annotations.NullMarked;
