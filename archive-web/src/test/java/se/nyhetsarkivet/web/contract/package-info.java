/** The names and values that others script against. */
@NullMarked
package se.nyhetsarkivet.web.contract;

import org.jspecify.annotations.NullMarked;
