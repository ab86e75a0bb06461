/**
 * How readers make an item of what they gather: an {@link se.nyhetsarkivet.intake.draft.ItemDraft ItemDraft} takes what a source says
 * field by field, makes texts and addresses plain, leaves out what a site adds to every text, and gives an item or the reason why
 * there is none.
 */
@NullMarked
package se.nyhetsarkivet.intake.draft;

import org.jspecify.annotations.NullMarked;
