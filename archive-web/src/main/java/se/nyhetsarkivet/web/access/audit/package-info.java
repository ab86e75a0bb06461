/**
 * What was done, by whom and why: an {@link se.nyhetsarkivet.web.access.audit.AuditLog AuditLog} to which lines are added, and from which none
 * is taken. A page that lets somebody do something records it with an {@link se.nyhetsarkivet.web.access.audit.Act Act}.
 */
@NullMarked
package se.nyhetsarkivet.web.access.audit;

import org.jspecify.annotations.NullMarked;
