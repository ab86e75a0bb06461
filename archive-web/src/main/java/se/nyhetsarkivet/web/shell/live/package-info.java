/**
 * Server push: a page that shows work under way in the server is kept up to date over a separate connection, as long as it is
 * open and the work goes on. Only those who are signed in get such a connection.
 */
@NullMarked
package se.nyhetsarkivet.web.shell.live;

import org.jspecify.annotations.NullMarked;
