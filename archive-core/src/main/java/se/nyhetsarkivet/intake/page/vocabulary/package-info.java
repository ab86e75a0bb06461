/**
 * The words that Swedish sites use: for the parts of a page, as names of elements, and in what is written around an article.
 */
@NullMarked
package se.nyhetsarkivet.intake.page.vocabulary;

import org.jspecify.annotations.NullMarked;
