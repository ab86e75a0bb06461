package se.nyhetsarkivet.archive;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.Reading;
import se.nyhetsarkivet.item.NewsItem;

/** Reads items that are in memory already. */
final class ItemListReader implements NewsReader {

    private final Iterator<NewsItem> items;
    private long number;

    ItemListReader(List<NewsItem> items) {
        this.items = items.iterator();
    }

    @Override
    public Optional<Reading> next() {
        return items.hasNext()
                ? Optional.of(new Reading.Taken(items.next(), "item " + ++number, Optional.empty()))
                : Optional.empty();
    }

    @Override
    public void close() {}
}
