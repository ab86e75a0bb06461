/**
 * What formats with markup share: XML read safely and bit by bit, and plain text out of HTML.
 */
@NullMarked
package se.nyhetsarkivet.intake.markup;

import org.jspecify.annotations.NullMarked;
