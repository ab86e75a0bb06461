/**
 * Heads of the log, stamped with a time by an authority outside (RFC 3161). {@link se.nyhetsarkivet.web.timestamp.TimeStamping
 * TimeStamping} asks the authority and checks what it answered, {@link se.nyhetsarkivet.web.timestamp.ScheduledTimeStamps
 * ScheduledTimeStamps} does so once a day. The one place that uses Bouncy Castle; the core keeps the bytes alone.
 */
@NullMarked
package se.nyhetsarkivet.web.timestamp;

import org.jspecify.annotations.NullMarked;
