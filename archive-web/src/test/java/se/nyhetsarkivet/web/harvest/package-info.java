/** The answers for machines that fetch the whole archive, over HTTP. */
@NullMarked
package se.nyhetsarkivet.web.harvest;

import org.jspecify.annotations.NullMarked;
