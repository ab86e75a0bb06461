/**
 * Mails that other mail servers could not deliver after ours had taken them: {@link se.nyhetsarkivet.web.alert.bounce.BounceMailbox
 * BounceMailbox} reads the mailbox that they come back to, {@link se.nyhetsarkivet.web.alert.bounce.DeliveryReport DeliveryReport} reads one
 * of them, {@link se.nyhetsarkivet.web.alert.bounce.Bounces Bounces} suspends alerts.
 */
@NullMarked
package se.nyhetsarkivet.web.alert.bounce;

import org.jspecify.annotations.NullMarked;
