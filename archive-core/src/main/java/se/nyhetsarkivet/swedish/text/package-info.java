/**
 * Finds the words in a text: {@link se.nyhetsarkivet.swedish.text.CleanText CleanText} leaves out what cannot be seen, {@link
 * se.nyhetsarkivet.swedish.text.ChunkScanner ChunkScanner} cuts the text at white space and marks, and {@link
 * se.nyhetsarkivet.swedish.text.ChunkWords ChunkWords} says which words a piece stands for.
 */
@NullMarked
package se.nyhetsarkivet.swedish.text;

import org.jspecify.annotations.NullMarked;
