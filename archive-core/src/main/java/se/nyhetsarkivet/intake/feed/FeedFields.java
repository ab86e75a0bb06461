package se.nyhetsarkivet.intake.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** What stands directly in an item, an entry or a channel, by the names of {@link FeedVocabulary}. */
final class FeedFields {

    private final Map<String, List<XmlElement>> byName = new HashMap<>();

    FeedFields(XmlElement holder) {
        holder.children().forEach(child -> {
            // What shares the namespace of its holder is as plain as that, whatever the namespace is.
            boolean plain = child.space().equals(holder.space());
            String name = plain ? FeedVocabulary.plainName(child) : FeedVocabulary.name(child);
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(child);
        });
    }

    Stream<XmlElement> all(String... names) {
        return Stream.of(names).flatMap(name -> byName.getOrDefault(name, List.of()).stream());
    }

    Optional<XmlElement> first(String... names) {
        return all(names).findFirst();
    }

    /** The first text that is not blank, of the names in their order. */
    String text(String... names) {
        return all(names)
                .map(FeedText::plain)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The first date that can be read, else the first that is written. */
    String date(String... names) {
        List<String> dates = all(names)
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return dates.stream()
                .filter(text -> SourceDates.find(text).isPresent())
                .findFirst()
                .orElse(dates.isEmpty() ? "" : dates.getFirst());
    }
}
