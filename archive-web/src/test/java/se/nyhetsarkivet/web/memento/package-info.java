/** Travelling in time over HTTP. */
@NullMarked
package se.nyhetsarkivet.web.memento;

import org.jspecify.annotations.NullMarked;
