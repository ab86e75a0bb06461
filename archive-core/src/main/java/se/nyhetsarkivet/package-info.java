/**
 * The errors that every room of the archive may raise: {@link se.nyhetsarkivet.ArchiveException} and the few kinds of it
 * that a caller treats differently. The rooms themselves are the packages below; {@link se.nyhetsarkivet.archive} is the
 * door to all of them.
 */
@NullMarked
package se.nyhetsarkivet;

import org.jspecify.annotations.NullMarked;
