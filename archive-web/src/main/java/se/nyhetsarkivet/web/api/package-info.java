/**
 * The HTTP API under {@code /api/v1}: the searches and items that the pages show, as JSON for other programs. Errors are
 * problem details (RFC 9457) with one plain sentence.
 */
@NullMarked
package se.nyhetsarkivet.web.api;

import org.jspecify.annotations.NullMarked;
