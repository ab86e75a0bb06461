package se.nyhetsarkivet.web.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEdit;

/** What an archivist has written of how many items are to be changed. */
record WrittenEdit(String publisher, List<String> added, List<String> removed) {

    static final String PUBLISHER = "bulk-publisher";
    static final String ADDED = "bulk-added";
    static final String REMOVED = "bulk-removed";

    private static final int LONGEST_NAME = 400;
    private static final int MOST_KEYWORDS = 100;

    static WrittenEdit of(Map<String, String> typed) {
        return new WrittenEdit(
                typed.getOrDefault(PUBLISHER, "").strip(),
                Names.of(typed.getOrDefault(ADDED, "")),
                Names.of(typed.getOrDefault(REMOVED, "")));
    }

    /** The key of what is wrong with each field, by its id. */
    Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        if (publisher.isEmpty() && added.isEmpty() && removed.isEmpty()) {
            problems.put(PUBLISHER, "bulk.problem.nothing");
        }
        if (publisher.length() > LONGEST_NAME) {
            problems.put(PUBLISHER, "bulk.problem.long");
        }
        keywordProblem(added).ifPresent(problem -> problems.put(ADDED, problem));
        keywordProblem(removed)
                .or(() -> both().isEmpty() ? Optional.empty() : Optional.of("bulk.problem.both"))
                .ifPresent(problem -> problems.put(REMOVED, problem));
        return problems;
    }

    private static Optional<String> keywordProblem(List<String> names) {
        if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            return Optional.of("bulk.problem.long");
        }
        return names.size() > MOST_KEYWORDS ? Optional.of("bulk.problem.many") : Optional.empty();
    }

    /** What is to be added and removed. */
    List<String> both() {
        List<String> both = new ArrayList<>(added);
        both.retainAll(removed);
        return both;
    }

    /** The same for the archive; nothing if it does not take such texts. */
    Optional<BulkEdit> edit() {
        try {
            return Optional.of(new BulkEdit(Optional.of(publisher).filter(name -> !name.isEmpty()), added, removed));
        } catch (InvalidValueException unsuitable) {
            return Optional.empty();
        }
    }
}
