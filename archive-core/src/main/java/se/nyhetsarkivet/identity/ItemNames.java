package se.nyhetsarkivet.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/**
 * The names by which a record's item may be known, each of which is an item id. They follow from the record alone. A record takes
 * its first name; if that is taken by other news, it takes the first of the further ones that is not. No name is ever given back, so
 * whoever goes through them in this order meets the item, or the first name that is free.
 * The further ones are made when they are asked for, since most records take their first. Immutable.
 */
public final class ItemNames {

    private static final String IDENTIFIER = "identifier\n";
    private static final String URL = "url\n";

    private final NewsItem item;
    private final Kind kind;
    private final List<String> formerly;
    private final List<String> first;

    /** What a record's first name is made of. */
    private enum Kind {
        OF_IDENTIFIER,
        OF_URL,
        OF_HEADLINE
    }

    private ItemNames(NewsItem item, Kind kind, List<String> formerly, List<String> first) {
        this.item = item;
        this.kind = kind;
        this.formerly = formerly;
        this.first = first;
    }

    /**
     * Finds the names of a record.
     *
     * @param item the record
     * @return its names
     */
    public static ItemNames of(NewsItem item) {
        String identifier = item.identifier();
        Optional<Address> address = Address.of(identifier);
        if (Identifiers.name(identifier, address)) {
            return new ItemNames(item, Kind.OF_IDENTIFIER, List.of(), forms(IDENTIFIER, identifier, address));
        }
        List<String> formerly = identifier.isEmpty() ? List.of() : List.of(IDENTIFIER + identifier);
        Optional<Address> page = Address.of(item.url());
        return Identifiers.name(item.url(), page)
                ? new ItemNames(item, Kind.OF_URL, formerly, forms(URL, item.url(), page.map(Address::withoutFragment)))
                : ofHeadline(item, formerly);
    }

    private static ItemNames ofHeadline(NewsItem item, List<String> formerly) {
        List<String> before = item.url().isEmpty()
                ? formerly
                : Stream.concat(formerly.stream(), Stream.of(URL + item.url())).toList();
        String headline = "headline\n" + item.published().iso() + "\n" + item.headline();
        return new ItemNames(item, Kind.OF_HEADLINE, before, List.of(headline));
    }

    private static List<String> forms(String kind, String written, Optional<Address> address) {
        if (address.isEmpty()) {
            return List.of(kind + written);
        }
        Set<String> forms = new LinkedHashSet<>();
        Address plain = address.get().plain();
        forms.add(kind + plain);
        forms.add(kind + written);
        forms.add(kind + address.get());
        plain.forms().forEach(form -> forms.add(kind + form));
        if (!plain.equals(address.get())) {
            address.get().forms().forEach(form -> forms.add(kind + form));
        }
        plain.formsOfViews().forEach(form -> forms.add(kind + form));
        return List.copyOf(forms);
    }

    /**
     * The record.
     *
     * @return the record
     */
    public NewsItem item() {
        return item;
    }

    /**
     * Names that an archive may have given before it knew that they name nothing.
     *
     * @return the names, mostly none
     */
    public List<String> formerly() {
        return formerly;
    }

    /**
     * The first name.
     *
     * @return the name in its forms, the usual one first
     */
    public List<String> first() {
        return first;
    }

    /**
     * Names for which more than an identifier or an address is needed.
     *
     * @return the names, each in its forms, the usual one first
     */
    public List<List<String>> further() {
        return switch (kind) {
            case OF_IDENTIFIER -> afterIdentifier(item);
            case OF_URL -> afterUrl(item);
            case OF_HEADLINE -> List.of();
        };
    }

    private static List<List<String>> afterIdentifier(NewsItem item) {
        List<String> identifiers = Identifiers.nameForms(item.identifier());
        List<List<String>> further = new ArrayList<>();
        if (Identifiers.name(item.url())) {
            further.add(identifiers.stream()
                    .flatMap(identifier ->
                            urlForms(item.url()).map(url -> "identifier and url\n" + identifier + "\n" + url))
                    .toList());
        }
        further.add(identifiers.stream()
                .map(identifier -> "identifier and year\n" + identifier + "\n"
                        + item.published().firstDay().getYear())
                .toList());
        further.addAll(ofTheDay(item, "identifier", identifiers));
        return further;
    }

    private static List<List<String>> afterUrl(NewsItem item) {
        List<List<String>> further = new ArrayList<>();
        Address.of(item.url())
                .filter(address -> !address.equals(address.withoutFragment()))
                .ifPresent(place ->
                        further.add(List.copyOf(new LinkedHashSet<>(List.of(URL + place.plain(), URL + place)))));
        further.addAll(ofTheDay(item, "url", urlForms(item.url()).toList()));
        return further;
    }

    private static Stream<String> urlForms(String url) {
        return Address.of(url).map(Address::nameForms).orElse(List.of(url)).stream();
    }

    private static List<List<String>> ofTheDay(NewsItem item, String kind, List<String> forms) {
        PartialDate date = item.published();
        String day = date.firstDay() + (date.firstDay().equals(date.lastDay()) ? "" : "/" + date.lastDay());
        return List.of(
                forms.stream()
                        .map(name -> kind + " and day\n" + name + "\n" + day)
                        .toList(),
                forms.stream()
                        .map(name -> kind + ", day and headline\n" + name + "\n" + day + "\n" + item.headline())
                        .toList());
    }

    /**
     * The item id of one of the names.
     *
     * @param name a name
     * @return the id
     */
    public ItemId id(String name) {
        return ItemId.named(item.publisher(), name);
    }

    /**
     * The last name of all, which only the very same record has.
     *
     * @return the name
     */
    public String last() {
        return "content\n" + item.fingerprint();
    }

    /**
     * Whether an item id is one of the record's names.
     *
     * @param id an item id
     * @return true if it is
     */
    public boolean have(ItemId id) {
        return Stream.concat(Stream.of(first, formerly), further().stream())
                        .flatMap(List::stream)
                        .anyMatch(name -> id(name).equals(id))
                || id(last()).equals(id);
    }

    /**
     * Names that other records may have too.
     *
     * @param name one of the first or of the former names
     * @return its kind and the name as it is shown
     */
    public SharedName shared(String name) {
        int end = name.indexOf('\n');
        String written = name.substring(end + 1);
        return switch (name.substring(0, end + 1)) {
            case IDENTIFIER -> new SharedName("identifier", shown(written));
            case URL -> new SharedName("url", shown(written));
            default -> new SharedName("headline", item.headline());
        };
    }

    private static String shown(String name) {
        return Address.of(name)
                .map(address -> "https:" + address.plain().nameForm())
                .orElse(name);
    }

    /**
     * A name that several records have.
     *
     * @param kind {@code identifier}, {@code url} or {@code headline}
     * @param text the name
     */
    public record SharedName(String kind, String text) {}
}
