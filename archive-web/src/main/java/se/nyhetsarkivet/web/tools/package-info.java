/**
 * The page that lists the tools of the archive, so that the search page need not. Each tool is a feature with rooms elsewhere and says
 * that it is there with a {@link se.nyhetsarkivet.web.shell.Tool}.
 */
@NullMarked
package se.nyhetsarkivet.web.tools;

import org.jspecify.annotations.NullMarked;
