/** Visits to sources: {@link se.nyhetsarkivet.web.source.watch.SourceVisit SourceVisit}. */
@NullMarked
package se.nyhetsarkivet.web.source.watch;

import org.jspecify.annotations.NullMarked;
