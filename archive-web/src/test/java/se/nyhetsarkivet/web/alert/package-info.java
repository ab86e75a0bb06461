/** Alerts by mail to a real mail server, and webhooks. */
@NullMarked
package se.nyhetsarkivet.web.alert;

import org.jspecify.annotations.NullMarked;
