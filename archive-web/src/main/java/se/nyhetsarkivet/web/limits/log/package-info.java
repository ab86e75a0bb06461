/**
 * What was refused and what was answered, in figures and in logs: {@link se.nyhetsarkivet.web.limits.log.Refusals Refusals}
 * counts, {@link se.nyhetsarkivet.web.limits.log.SecurityLog SecurityLog} and {@link se.nyhetsarkivet.web.limits.log.RequestLog
 * RequestLog} write.
 */
@NullMarked
package se.nyhetsarkivet.web.limits.log;

import org.jspecify.annotations.NullMarked;
