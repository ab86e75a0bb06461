package se.nyhetsarkivet.intake;

import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;

/** What became of one record of a source. */
public sealed interface Reading {

    /**
     * The record is an item.
     *
     * @param item the item
     */
    record Taken(NewsItem item) implements Reading {}

    /**
     * The record could not be taken.
     *
     * @param rejection where and why
     */
    record Refused(Rejection rejection) implements Reading {}
}
