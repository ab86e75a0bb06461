/**
 * One {@link se.nyhetsarkivet.intake.NewsReader NewsReader} for each format: bytes in, items or rejections out, as a
 * stream that never holds more than a record. {@link se.nyhetsarkivet.intake.NewsFormat NewsFormat} finds the format from
 * the content. A record that cannot be taken becomes a rejection with its place and the reason, and reading goes on.
 *
 * <p>A new format is a new reader and a line in {@code NewsFormat}.
 */
@NullMarked
package se.nyhetsarkivet.intake;

import org.jspecify.annotations.NullMarked;
