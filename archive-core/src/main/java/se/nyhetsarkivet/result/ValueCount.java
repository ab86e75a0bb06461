package se.nyhetsarkivet.result;

/**
 * How many of the found items have a value.
 *
 * @param value the publisher or keyword
 * @param count the items
 */
public record ValueCount(String value, long count) {}
