/**
 * What searches see of the index: a view as it was published at one moment, which never changes. A search borrows it as a
 * {@link se.nyhetsarkivet.index.view.LentSearcher LentSearcher} and gives it back; {@link se.nyhetsarkivet.index.view.PublishedViews PublishedViews} has the
 * newest, and older ones that somebody pages through. What the record has withdrawn meanwhile is hidden.
 */
@NullMarked
package se.nyhetsarkivet.index.view;

import org.jspecify.annotations.NullMarked;
