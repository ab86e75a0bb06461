/**
 * What stands before the application. Two chains of Spring Security: one for programs, which keeps nothing and lets nobody in by a cookie, and
 * one for pages. They find out who asks; what that somebody may do is decided where it is done, by the annotations of pages and calls: {@link
 * se.nyhetsarkivet.web.access.guard.PageAccess PageAccess} before a page is sent, Vaadin when one goes from page to page, and {@link
 * se.nyhetsarkivet.web.access.guard.CallAccess CallAccess} before a call is made.
 */
@NullMarked
package se.nyhetsarkivet.web.access.guard;

import org.jspecify.annotations.NullMarked;
