package se.nyhetsarkivet.web.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.address.ListParameters;

/**
 * What the address of an import's page asks for.
 *
 * @param rejected how many rejections are left out at the beginning
 * @param files how many files are left out at the beginning
 * @param problem why a file could not be downloaded
 */
record BatchAsked(int rejected, int files, Optional<Problem> problem) {

    private static final String REJECTED = "rejected";
    private static final String FILES = "files";
    private static final String PROBLEM = "problem";

    /** What there is at an address that leads farther is the end, and no error. */
    private static final long MOST = 1_000_000_000;

    /** Why a file could not be downloaded. */
    enum Problem {
        MISSING("missing"),
        DAMAGED("damaged"),
        REMOVED("removed");

        private final String label;

        Problem(String label) {
            this.label = label;
        }

        /** The key of the sentence about it. */
        String text() {
            return "ledger.original." + label + ".help";
        }
    }

    static BatchAsked of(Map<String, List<String>> parameters) {
        String problem = ListParameters.value(parameters, PROBLEM);
        return new BatchAsked(
                (int) Math.min(MOST, ListParameters.number(parameters, REJECTED, 0)),
                (int) Math.min(MOST, ListParameters.number(parameters, FILES, 0)),
                Arrays.stream(Problem.values())
                        .filter(known -> known.label.equals(problem))
                        .findFirst());
    }

    BatchAsked withRejected(int left) {
        return new BatchAsked(left, files, Optional.empty());
    }

    BatchAsked withFiles(int left) {
        return new BatchAsked(rejected, left, Optional.empty());
    }

    static BatchAsked because(Problem problem) {
        return new BatchAsked(0, 0, Optional.of(problem));
    }

    /** The address of an import's page that asks for the same. */
    String address(long batch) {
        return LedgerView.address(batch)
                + ListParameters.query(Stream.of(
                        Map.entry(REJECTED, rejected == 0 ? "" : String.valueOf(rejected)),
                        Map.entry(FILES, files == 0 ? "" : String.valueOf(files)),
                        Map.entry(PROBLEM, problem.map(why -> why.label).orElse(""))));
    }
}
