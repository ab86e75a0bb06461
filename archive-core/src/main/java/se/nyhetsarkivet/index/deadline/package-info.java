/**
 * The end of a search that takes too long. A {@link se.nyhetsarkivet.index.deadline.Deadline Deadline} counts what a search has cost; whatever
 * may take long asks it now and then and leaves out the rest when the time has passed.
 */
@NullMarked
package se.nyhetsarkivet.index.deadline;

import org.jspecify.annotations.NullMarked;
