/**
 * How an alert becomes a mail: {@link se.nyhetsarkivet.web.alert.delivery.AlertMatching AlertMatching} puts what is new into the outbox,
 * {@link se.nyhetsarkivet.web.alert.delivery.AlertSending AlertSending} hands over what is in it, {@link
 * se.nyhetsarkivet.web.alert.delivery.AlertRounds AlertRounds} does both now and then.
 */
@NullMarked
package se.nyhetsarkivet.web.alert.delivery;

import org.jspecify.annotations.NullMarked;
