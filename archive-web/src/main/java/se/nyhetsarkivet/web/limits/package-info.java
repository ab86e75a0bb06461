/**
 * What one client may take, so that the others get theirs. The filters stand in this order before everything else: {@link
 * se.nyhetsarkivet.web.limits.ClientFilter ClientFilter} finds out who asks, {@link se.nyhetsarkivet.web.limits.KnownHosts
 * KnownHosts} under which name, {@link se.nyhetsarkivet.web.limits.RequestShape RequestShape} whether it is a request at all,
 * {@link se.nyhetsarkivet.web.limits.BodyLimit BodyLimit} how much is sent, {@link se.nyhetsarkivet.web.limits.RateFilter
 * RateFilter} how often, and {@link se.nyhetsarkivet.web.limits.session.SessionFilter SessionFilter} lets nobody have a session who runs no
 * scripts. What they refuse is counted by {@link se.nyhetsarkivet.web.limits.log.Refusals Refusals} and logged by {@link
 * se.nyhetsarkivet.web.limits.log.SecurityLog SecurityLog}; {@link se.nyhetsarkivet.web.limits.log.RequestLog RequestLog} can log every answer.
 * {@link se.nyhetsarkivet.web.limits.turn.SearchGate SearchGate} shares the processors among the searches. Every figure is a
 * setting, {@link se.nyhetsarkivet.web.limits.LimitProperties LimitProperties}.
 */
@NullMarked
package se.nyhetsarkivet.web.limits;

import org.jspecify.annotations.NullMarked;
