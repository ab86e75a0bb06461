package se.nyhetsarkivet.search;

/**
 * Another text that finds more: "Menade du".
 *
 * @param text the text to search for instead
 * @param total how many items have all that it asks for
 */
public record Suggestion(String text, long total) {}
