package se.nyhetsarkivet.index.view;

/**
 * Names a view of the index among all that were published while an archive was open.
 *
 * @param opening which opening of the archive; a number by chance
 * @param number which view of that opening, from 1
 */
public record ViewName(long opening, long number) {}
