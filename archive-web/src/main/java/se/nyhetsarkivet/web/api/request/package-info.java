/**
 * What a request to the API asks for, read and checked before the archive is asked; a value that cannot be read is said with what it
 * may be.
 */
@NullMarked
package se.nyhetsarkivet.web.api.request;

import org.jspecify.annotations.NullMarked;
