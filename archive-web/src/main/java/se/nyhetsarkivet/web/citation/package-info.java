/**
 * The forms in which a citation is given, and the link that it has in it.
 */
@NullMarked
package se.nyhetsarkivet.web.citation;

import org.jspecify.annotations.NullMarked;
