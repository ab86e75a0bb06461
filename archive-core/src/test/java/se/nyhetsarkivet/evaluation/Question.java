package se.nyhetsarkivet.evaluation;

/**
 * What is searched for.
 *
 * @param text what the user types
 * @param answer the answer, where it is known; else the empty string
 * @param passage the id of the one passage that is right
 */
record Question(String text, String answer, String passage) {}
