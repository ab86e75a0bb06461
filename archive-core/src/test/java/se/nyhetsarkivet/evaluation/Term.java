package se.nyhetsarkivet.evaluation;

/**
 * A term that an analyzer makes of a text.
 *
 * @param text the term
 * @param position the place of its word in the text, from 0
 * @param start the offset of its first character
 * @param end the offset after its last
 */
record Term(String text, int position, int start, int end) {}
