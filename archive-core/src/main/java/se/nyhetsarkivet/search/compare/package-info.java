/**
 * Searches beside each other: what each finds by year, month or publisher, how often its words stand there, what two of them have in
 * common, and which words mark the hits of one against the archive.
 */
@NullMarked
package se.nyhetsarkivet.search.compare;

import org.jspecify.annotations.NullMarked;
