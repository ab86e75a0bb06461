/**
 * What readers see of alerts: {@link se.nyhetsarkivet.web.alert.page.AlertsView AlertsView} takes a wish, {@link
 * se.nyhetsarkivet.web.alert.page.AlertView AlertView} shows one alert to who has its address from a mail, {@link
 * se.nyhetsarkivet.web.alert.page.StopController StopController} ends one at a click in a mail program.
 */
@NullMarked
package se.nyhetsarkivet.web.alert.page;

import org.jspecify.annotations.NullMarked;
