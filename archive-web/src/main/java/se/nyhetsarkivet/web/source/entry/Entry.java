package se.nyhetsarkivet.web.source.entry;

/**
 * A page that a source names.
 *
 * @param address where it is
 * @param headline what it is called, or the empty string
 * @param published its date as partial date in ISO form, or the empty string
 * @param summary what the source says of it, or the empty string
 */
public record Entry(String address, String headline, String published, String summary) {}
