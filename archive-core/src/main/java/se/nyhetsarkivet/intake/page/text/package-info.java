/**
 * What of a page is the text of its article: {@code ArticleScope} looks for the element that holds it, {@code ApartBlocks} leaves out
 * what is no part of it, {@code Lead} finds the introduction, and {@code MainText} is the result.
 */
@NullMarked
package se.nyhetsarkivet.intake.page.text;

import org.jspecify.annotations.NullMarked;
