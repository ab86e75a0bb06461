/**
 * Single files that are compressed: gzip with its members and Zstandard with its frames, which may be damaged one by
 * one, and bzip2.
 */
@NullMarked
package se.nyhetsarkivet.intake.container.compression;

import org.jspecify.annotations.NullMarked;
