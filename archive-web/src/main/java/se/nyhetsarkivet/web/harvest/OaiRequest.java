package se.nyhetsarkivet.web.harvest;

import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;

/** What a harvester asks for. {@link OaiRequestReader} reads it. */
sealed interface OaiRequest {

    /** What the repository is. */
    record Identify() implements OaiRequest {}

    /** Which formats there are, of an item or at all. */
    record ListMetadataFormats(Optional<ItemId> id) implements OaiRequest {}

    /** One record. */
    record GetRecord(ItemId id) implements OaiRequest {}

    /**
     * Records in the order of their changes.
     *
     * @param headersOnly whether the headers are enough
     * @param where what has been asked for, and how far it has been answered
     */
    record ListChanges(boolean headersOnly, HarvestPosition where) implements OaiRequest {}
}
