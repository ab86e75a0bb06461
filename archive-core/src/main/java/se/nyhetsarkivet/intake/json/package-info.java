/**
 * What the formats in JSON share. A document is cut into the objects that are its records, wherever in it they stand
 * ({@link se.nyhetsarkivet.intake.json.JsonObjects JsonObjects}), so that no more than one is ever held and a damaged one
 * costs only itself; {@link se.nyhetsarkivet.intake.json.JsonOutline JsonOutline} tells from the beginning where they stand.
 */
@NullMarked
package se.nyhetsarkivet.intake.json;

import org.jspecify.annotations.NullMarked;
