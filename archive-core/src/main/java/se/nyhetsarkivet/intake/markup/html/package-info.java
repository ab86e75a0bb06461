/**
 * Plain text out of HTML: paragraphs, lists and tables as lines, without what is only layout.
 */
@NullMarked
package se.nyhetsarkivet.intake.markup.html;

import org.jspecify.annotations.NullMarked;
