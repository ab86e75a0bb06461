/**
 * Answers of a running server, written down to be compared with those of another version of it. A program and no test: it needs an
 * archive of real items, and what it compares is what somebody changed.
 */
@NullMarked
package se.nyhetsarkivet.web.recorded;

import org.jspecify.annotations.NullMarked;
