/**
 * Reads what was typed into a tree. {@link se.nyhetsarkivet.query.parser.QueryParser QueryParser} is the door, and its Javadoc the
 * reference of the language. Behind it, {@code QueryTreeParser} builds the tree from the tokens, {@code LeafParser} its words and
 * phrases, and {@code ValueReading} its publishers, keywords, references and dates.
 */
@NullMarked
package se.nyhetsarkivet.query.parser;

import org.jspecify.annotations.NullMarked;
