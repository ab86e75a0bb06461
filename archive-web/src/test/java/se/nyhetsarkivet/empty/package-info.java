/**
 * An application of Vaadin and Spring Boot that does nothing, to measure how long one takes to start. It is outside the packages of
 * the archive, which would otherwise find its page and take it for one of theirs.
 */
@NullMarked
package se.nyhetsarkivet.empty;

import org.jspecify.annotations.NullMarked;
