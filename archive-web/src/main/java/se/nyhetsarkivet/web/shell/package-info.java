/**
 * What surrounds every page: the theme, the header and footer, the language of the page, and the pages for what is missing
 * or failed.
 */
@NullMarked
package se.nyhetsarkivet.web.shell;

import org.jspecify.annotations.NullMarked;
