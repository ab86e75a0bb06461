/**
 * Who may do what. A {@link se.nyhetsarkivet.web.access.Role Role} includes those below it; {@link
 * se.nyhetsarkivet.web.access.SignedIn SignedIn} is who asks, once that is known, and {@link
 * se.nyhetsarkivet.web.access.ArchiveAccess ArchiveAccess} reads the annotation of a page or a call. In rooms by subject: {@code account} has
 * accounts and passwords, {@code key} the keys of programs, {@code audit} the log of what was done, {@code provider} sign-in by OpenID
 * Connect, and {@code guard} puts them before the application.
 */
@NullMarked
package se.nyhetsarkivet.web.access;

import org.jspecify.annotations.NullMarked;
