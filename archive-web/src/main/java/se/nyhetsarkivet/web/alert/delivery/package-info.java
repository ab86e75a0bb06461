/**
 * How an alert becomes a mail: {@link se.nyhetsarkivet.web.alert.delivery.AlertMatching AlertMatching} puts what is new into the outbox, and
 * {@link se.nyhetsarkivet.web.alert.delivery.AlertSending AlertSending} hands over what is in it.
 */
@NullMarked
package se.nyhetsarkivet.web.alert.delivery;

import org.jspecify.annotations.NullMarked;
