/** The HTTP API as its callers meet it. */
@NullMarked
package se.nyhetsarkivet.web.api;

import org.jspecify.annotations.NullMarked;
