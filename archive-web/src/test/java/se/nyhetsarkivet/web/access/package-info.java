/** Tests of who may do what, over HTTP. */
@NullMarked
package se.nyhetsarkivet.web.access;

import org.jspecify.annotations.NullMarked;
