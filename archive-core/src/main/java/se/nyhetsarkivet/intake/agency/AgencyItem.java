package se.nyhetsarkivet.intake.agency;

import java.util.Optional;
import se.nyhetsarkivet.intake.draft.ItemDraft;

/** An item as an agency sends it. */
interface AgencyItem {

    /** Why it is no news to keep, if it is none. */
    Optional<String> reasonToPassOver();

    /** What it says. */
    ItemDraft draft();
}
