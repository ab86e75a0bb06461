/**
 * HTML made of texts: every character escaped, long words divided, hits marked, and sent to the browser without being kept.
 */
@NullMarked
package se.nyhetsarkivet.web.text.html;

import org.jspecify.annotations.NullMarked;
