/**
 * How long the application takes to start: {@link se.nyhetsarkivet.web.start.StartTimeProgram StartTimeProgram} starts it and an empty
 * application of Vaadin and Spring Boot by turns, each in a separate process, until each has answered its first page.
 */
@NullMarked
package se.nyhetsarkivet.web.start;

import org.jspecify.annotations.NullMarked;
