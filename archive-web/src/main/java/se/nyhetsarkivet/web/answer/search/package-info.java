/**
 * The JSON of what a search answers, and of what stands beside the hits: completions, counted words, reasons, comparisons.
 */
@NullMarked
package se.nyhetsarkivet.web.answer.search;

import org.jspecify.annotations.NullMarked;
