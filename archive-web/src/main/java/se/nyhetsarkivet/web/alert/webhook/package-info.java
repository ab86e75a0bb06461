/**
 * Tells programs what is new: {@link se.nyhetsarkivet.web.alert.webhook.Webhooks Webhooks} decides what and when, {@link
 * se.nyhetsarkivet.web.alert.webhook.WebhookCall WebhookCall} signs and posts it as Standard Webhooks says.
 */
@NullMarked
package se.nyhetsarkivet.web.alert.webhook;

import org.jspecify.annotations.NullMarked;
