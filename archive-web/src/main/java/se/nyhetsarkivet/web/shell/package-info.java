/**
 * What surrounds every page: the theme, the header and footer, and the language of the page. {@code failure} has the pages for what is
 * missing or failed, {@code form} plain forms and tables.
 */
@NullMarked
package se.nyhetsarkivet.web.shell;

import org.jspecify.annotations.NullMarked;
