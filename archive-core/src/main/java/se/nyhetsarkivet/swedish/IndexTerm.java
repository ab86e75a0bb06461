package se.nyhetsarkivet.swedish;

/**
 * A term of the index at its place in a text.
 *
 * @param text the term, with its mark
 * @param positionIncrement 1 for the first term of a word, 0 for the others
 * @param start the offset of its first character
 * @param end the offset after its last
 */
record IndexTerm(String text, int positionIncrement, int start, int end) {}
