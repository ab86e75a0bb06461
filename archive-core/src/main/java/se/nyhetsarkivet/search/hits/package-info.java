/**
 * The hits of a page, made from the documents that were found, with near duplicates on the same page marked.
 */
@NullMarked
package se.nyhetsarkivet.search.hits;

import org.jspecify.annotations.NullMarked;
