package se.nyhetsarkivet.web.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.web.address.SeriesAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.text.Dates;

/**
 * The announcements that recur like an item, with their texts.
 *
 * @param address the address that asks for them
 * @param members the items, newest first
 * @param compared the two whose texts are compared
 */
record SeriesOfItem(SeriesAddress address, List<Member> members, Optional<Pair> compared) {

    private static final double DAYS_OF_YEAR = 365.25;

    /** An item of the series. */
    record Member(ItemId id, NewsItem item) {

        String published(Locale locale) {
            return Dates.text(item.published(), locale);
        }
    }

    /** Two of them. */
    record Pair(Member before, Member after) {}

    /** The series of an address, when its turn has come; empty if there is none. */
    static Optional<SeriesOfItem> of(SeriesAddress address, NewsArchive archive, SearchGate gate) {
        return gate.search("series", () -> of(address, archive));
    }

    private static Optional<SeriesOfItem> of(SeriesAddress address, NewsArchive archive) {
        List<Member> members = archive.series(address.item(), Searcher.MAX_OFFERED).stream()
                .flatMap(hit -> archive.get(hit.id()).stream().map(revision -> new Member(hit.id(), revision.item())))
                .toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        SeriesOfItem series = new SeriesOfItem(address, members, Optional.empty());
        return Optional.of(new SeriesOfItem(address, members, series.chosen()));
    }

    /** Those of the address, or else the item and the one a year before it, or else the two that are newest. */
    private Optional<Pair> chosen() {
        Member after = address.after()
                .flatMap(this::find)
                .orElseGet(() -> find(address.item()).orElse(members.getFirst()));
        return address.before()
                .flatMap(this::find)
                .or(() -> before(members.indexOf(after)))
                .map(before -> new Pair(before, after))
                .or(() -> members.size() < 2
                        ? Optional.empty()
                        : Optional.of(new Pair(members.get(1), members.getFirst())));
    }

    private Optional<Member> find(ItemId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** The one that came about a year before, or else the one before. */
    Optional<Member> before(int place) {
        long day = day(place);
        return IntStream.range(place + 1, members.size())
                .filter(other -> Math.abs(day - day(other) - DAYS_OF_YEAR) <= DAYS_OF_YEAR / 10)
                .mapToObj(members::get)
                .findFirst()
                .or(() -> Stream.of(place + 1)
                        .filter(next -> next < members.size())
                        .map(members::get)
                        .findFirst());
    }

    private long day(int place) {
        return members.get(place).item().published().firstDay().toEpochDay();
    }

    boolean isCompared(Member before, Member after) {
        return compared.filter(pair -> pair.equals(new Pair(before, after))).isPresent();
    }
}
