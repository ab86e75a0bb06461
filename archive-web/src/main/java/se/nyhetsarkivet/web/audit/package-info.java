/**
 * The page of the audit log, and its lines as CSV. What is recorded comes from {@link se.nyhetsarkivet.web.access.audit.AuditLog}.
 */
@NullMarked
package se.nyhetsarkivet.web.audit;

import org.jspecify.annotations.NullMarked;
