/** The {@link se.nyhetsarkivet.web.alert.setting.AlertProperties settings} of alerts and webhooks. */
@NullMarked
package se.nyhetsarkivet.web.alert.setting;

import org.jspecify.annotations.NullMarked;
