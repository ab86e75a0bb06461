/**
 * The words on the pages: {@link se.nyhetsarkivet.web.text.Texts Texts} finds them in the resource bundles {@code
 * texts_sv} and {@code texts_en}, {@link se.nyhetsarkivet.web.text.Dates Dates} and
 * {@link se.nyhetsarkivet.web.text.html.HighlightedText HighlightedText} write dates and matches as a reader expects them.
 */
@NullMarked
package se.nyhetsarkivet.web.text;

import org.jspecify.annotations.NullMarked;
