/**
 * What the language takes a word for, in a form that can be shown to readers.
 */
@NullMarked
package se.nyhetsarkivet.swedish.explanation;

import org.jspecify.annotations.NullMarked;
