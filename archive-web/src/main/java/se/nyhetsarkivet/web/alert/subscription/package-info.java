/**
 * Who wants to know what: {@link se.nyhetsarkivet.web.alert.subscription.AlertStore AlertStore} keeps alerts, {@link
 * se.nyhetsarkivet.web.alert.subscription.Outbox Outbox} the mails that are to be sent, {@link
 * se.nyhetsarkivet.web.alert.subscription.WebhookStore WebhookStore} how far programs have come; all in one SQLite file apart from the
 * record, since mail addresses are personal data and can be deleted.
 */
@NullMarked
package se.nyhetsarkivet.web.alert.subscription;

import org.jspecify.annotations.NullMarked;
