/**
 * The names and values of answers that others script against.
 */
@NullMarked
package se.nyhetsarkivet.web.answer;

import org.jspecify.annotations.NullMarked;
