package se.nyhetsarkivet.web.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.archive.ArchiveChanges;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/**
 * When words first and last stood, in one item, or in the archive and at each of the publishers who used them most.
 *
 * @param all in the item, at the publisher or in the archive that was asked for
 * @param publishers at each publisher, those with most items first
 */
record WordAnswer(ArchiveChanges.WordSpan all, List<AtPublisher> publishers) {

    private static final int MOST_PUBLISHERS = 10;

    /** When words stood in a publisher's items. */
    record AtPublisher(String name, ArchiveChanges.WordSpan span) {}

    /** Finds the answer when its turn has come. */
    static WordAnswer of(WordQuestion question, NewsArchive archive, SearchGate gate) {
        return gate.search("words", () -> of(question, archive));
    }

    private static WordAnswer of(WordQuestion question, NewsArchive archive) {
        SearchRequest request = question.request();
        if (question.item().isPresent()) {
            Optional<ArchiveChanges.Standing> standing =
                    archive.changes().standing(request, question.item().get());
            int items = standing.isPresent() ? 1 : 0;
            return new WordAnswer(new ArchiveChanges.WordSpan(items, standing, standing, false), List.of());
        }
        ArchiveChanges.WordSpan all = archive.changes().wordSpan(request);
        List<AtPublisher> publishers = new ArrayList<>();
        if (question.publisher().isEmpty() && all.items() > 0) {
            SearchRequest counts = request.withRevisionScope(RevisionScope.ALL).withSize(0);
            archive.search(counts).publishers().stream()
                    .limit(MOST_PUBLISHERS)
                    .map(ValueCount::value)
                    .forEach(name -> publishers.add(
                            new AtPublisher(name, archive.changes().wordSpan(request.withPublishers(Set.of(name))))));
        }
        return new WordAnswer(all, publishers);
    }
}
