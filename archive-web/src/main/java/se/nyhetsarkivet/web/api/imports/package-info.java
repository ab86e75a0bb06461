/** Imports by programs: a file in the body of a request, with what is known of it in the address. */
@NullMarked
package se.nyhetsarkivet.web.api.imports;

import org.jspecify.annotations.NullMarked;
