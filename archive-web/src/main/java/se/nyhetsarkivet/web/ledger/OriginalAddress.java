package se.nyhetsarkivet.web.ledger;

/** Where the file of an import is downloaded. */
final class OriginalAddress {

    private OriginalAddress() {}

    /** By its place among the files of the import, from 1. */
    static String of(long batch, int place) {
        return LedgerView.address(batch) + "/original/" + place;
    }
}
