/**
 * The page on which a reader compares up to five searches over time, as a table, a picture and a file, sees what two of them have in
 * common, and which words mark the hits of each. The address of the page is the comparison.
 */
@NullMarked
package se.nyhetsarkivet.web.compare;

import org.jspecify.annotations.NullMarked;
