/**
 * Many readers at once, without browsers. A {@link se.nyhetsarkivet.web.load.PageVisitor PageVisitor} opens the search page and
 * speaks as much of Vaadin's protocol as a search needs; it knows the page's address and parameters and nothing of its
 * components. {@link se.nyhetsarkivet.web.load.LoadProgram LoadProgram} sends hundreds of them to a server of its own and
 * measures how long they wait; {@code SessionMemoryTest} counts what one of them costs the server's memory.
 *
 * <p>A visit is a navigation by a link, and the answer counts only if it holds every item that the HTTP API finds for the same
 * search. The echoes that some components send after each answer, pictures, scripts and styles are not fetched.
 */
@NullMarked
package se.nyhetsarkivet.web.load;

import org.jspecify.annotations.NullMarked;
