/**
 * The press service: {@link se.nyhetsarkivet.web.press.PressView PressView} at {@code /press} with telephone, hours, duty and
 * guidance, {@link se.nyhetsarkivet.web.press.MandateView MandateView} with the form of a mandate, a box on the start page and
 * the notice of the duty on every page. What they show comes from {@code settings}, {@code hours} and {@code duty}, which the
 * commands use as well.
 */
@NullMarked
package se.nyhetsarkivet.web.press;

import org.jspecify.annotations.NullMarked;
