package se.nyhetsarkivet.evaluation;

/**
 * A text that is searched.
 *
 * @param id its name
 * @param title its headline, or the empty string
 * @param text what it says
 */
record Passage(String id, String title, String text) {}
