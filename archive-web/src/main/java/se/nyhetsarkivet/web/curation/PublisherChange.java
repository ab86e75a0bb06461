package se.nyhetsarkivet.web.curation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.archive.ArchiveCuration;
import se.nyhetsarkivet.result.ValueCount;

/**
 * What would come of joining or parting names.
 *
 * @param joins whether they are joined under the name, or parted
 * @param name the chosen name; blank for parting
 * @param names the names that were selected
 * @param touched how many items each name has that is counted elsewhere, or under another name, afterwards
 * @param items how many items the publisher has afterwards; for parting, how many items the parted names have
 */
record PublisherChange(boolean joins, String name, Set<String> names, Map<String, Long> touched, long items) {

    static PublisherChange join(ArchiveCuration curation, String name, Set<String> names) {
        Set<String> all = new LinkedHashSet<>(allNames(curation, Set.of(name)));
        all.addAll(allNames(curation, names));
        return of(curation, true, name, names, all);
    }

    static PublisherChange part(ArchiveCuration curation, Set<String> names) {
        Set<String> joined = names.stream()
                .filter(each -> allNames(curation, Set.of(each)).size() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return of(curation, false, "", names, joined);
    }

    private static PublisherChange of(
            ArchiveCuration curation, boolean joins, String name, Set<String> names, Set<String> touched) {
        Map<String, Long> written =
                curation.publishersAsWritten().stream().collect(Collectors.toMap(ValueCount::value, ValueCount::count));
        Map<String, Long> counts = new LinkedHashMap<>();
        touched.forEach(each -> counts.put(each, written.getOrDefault(each, 0L)));
        long items = counts.values().stream().mapToLong(Long::longValue).sum();
        return new PublisherChange(joins, name, names, counts, items);
    }

    private static Set<String> allNames(ArchiveCuration curation, Set<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        for (ArchiveCuration.Publisher publisher : curation.publishers()) {
            List<String> its = publisher.names();
            if (its.stream().anyMatch(names::contains)) {
                all.addAll(its);
            }
        }
        return all;
    }

    /** The same as it would be now. */
    PublisherChange now(ArchiveCuration curation) {
        return joins ? join(curation, name, names) : part(curation, names);
    }

    void make(ArchiveCuration curation) {
        if (joins) {
            curation.joinPublishers(name, names);
        } else {
            curation.partPublishers(names);
        }
    }

    /** Whether something changes. */
    boolean isChange(ArchiveCuration curation) {
        return joins
                ? touched.size() > 1
                        && touched.keySet().stream()
                                .anyMatch(each -> !curation.publisherName(each).equals(name))
                : !touched.isEmpty();
    }
}
