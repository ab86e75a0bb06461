/**
 * HTML made of texts: every character escaped, long words divided, hits marked.
 */
@NullMarked
package se.nyhetsarkivet.web.text.html;

import org.jspecify.annotations.NullMarked;
