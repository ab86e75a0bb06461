/**
 * Feeds: RSS 0.90 to 2.0, Atom 0.3 and 1.0, CDF. An item gets its headline, lead, text, dates, address and subjects from
 * whichever of the many elements that feeds use for them comes first in the order of how much it can be trusted; the
 * channel tells the publisher and the language where the item does not.
 */
@NullMarked
package se.nyhetsarkivet.intake.feed;

import org.jspecify.annotations.NullMarked;
