package se.nyhetsarkivet.swedish;

/**
 * A part of a compound.
 *
 * @param start where it begins in the compound
 * @param end where it ends, linking element included
 * @param base the base form of the word it stands for
 */
record CompoundPart(int start, int end, String base) {}
