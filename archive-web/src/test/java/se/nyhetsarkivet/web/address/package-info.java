/**
 * The names and values of parameters that others script against.
 */
@NullMarked
package se.nyhetsarkivet.web.address;

import org.jspecify.annotations.NullMarked;
