/**
 * Streams that know how far they are, end where a part ends, or check what they have read.
 */
@NullMarked
package se.nyhetsarkivet.intake.container.stream;

import org.jspecify.annotations.NullMarked;
