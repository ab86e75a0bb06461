/**
 * Items that belong to another: on the same subject, nearly the same text, or announced on the same day of earlier years.
 */
@NullMarked
package se.nyhetsarkivet.search.related;

import org.jspecify.annotations.NullMarked;
