package se.nyhetsarkivet.web.address;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemId;

/**
 * The address of the announcements that recur like an item, and of two of them that are compared.
 *
 * @param item the item
 * @param before the earlier of two that are compared; empty for the one before {@code after}
 * @param after the later of two that are compared; empty for the item
 */
public record SeriesAddress(ItemId item, Optional<ItemId> before, Optional<ItemId> after) {

    /** The path of the page. */
    public static final String PATH = "serie";

    /**
     * The address for an item.
     *
     * @param item the item
     * @return the address without two that are compared
     */
    public static SeriesAddress of(ItemId item) {
        return new SeriesAddress(item, Optional.empty(), Optional.empty());
    }

    /**
     * Reads parameters.
     *
     * @param values the values of each name
     * @return the address; empty if they name no item
     */
    public static Optional<SeriesAddress> read(Map<String, List<String>> values) {
        return id(values, "item").map(item -> new SeriesAddress(item, id(values, "before"), id(values, "after")));
    }

    private static Optional<ItemId> id(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().flatMap(text -> {
            try {
                return Optional.of(new ItemId(text.strip()));
            } catch (InvalidValueException none) {
                return Optional.empty();
            }
        });
    }

    /**
     * Compares two of the series.
     *
     * @param earlier the earlier
     * @param later the later
     * @return the address of the same series
     */
    public SeriesAddress comparing(ItemId earlier, ItemId later) {
        return new SeriesAddress(item, Optional.of(earlier), Optional.of(later));
    }

    /**
     * The address of the page.
     *
     * @return the path with its parameters
     */
    public String path() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("item", List.of(item.value()));
        before.ifPresent(id -> values.put("before", List.of(id.value())));
        after.ifPresent(id -> values.put("after", List.of(id.value())));
        return "/" + PATH + SearchParameters.query(values);
    }
}
