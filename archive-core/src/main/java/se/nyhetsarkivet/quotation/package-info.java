/**
 * Whether a text says what it is quoted for. {@link se.nyhetsarkivet.quotation.QuoteReader QuoteReader} finds the quotes in a text,
 * {@link se.nyhetsarkivet.quotation.QuoteComparison QuoteComparison} finds in an item the passage that comes nearest to a quote and
 * says how near, and {@link se.nyhetsarkivet.quotation.QuoteCheck QuoteCheck} is what a reader gets. Pure functions of texts; which
 * items are looked at is decided elsewhere.
 *
 * <pre>{@code
 * for (QuoteReader.Quote quote : QuoteReader.read(article).quotes()) {
 *     QuoteCheck check = archive.checkQuote(quote.text());
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.quotation;

import org.jspecify.annotations.NullMarked;
