/**
 * All hits of a search on one view of the index: {@link se.nyhetsarkivet.search.cursor.RecordCursor RecordCursor} reads them some at
 * a time from the record, {@link se.nyhetsarkivet.search.cursor.OpenCursors OpenCursors} closes those that nobody reads.
 */
@NullMarked
package se.nyhetsarkivet.search.cursor;

import org.jspecify.annotations.NullMarked;
