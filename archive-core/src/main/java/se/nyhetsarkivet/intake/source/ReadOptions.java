package se.nyhetsarkivet.intake.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.nyhetsarkivet.item.PartialDate;

/**
 * What an archivist knows of a source that it does not say itself.
 *
 * @param publisher the publisher of records that name none, or the empty string
 * @param date the date of records that have none; without it they are rejected
 * @param encoding the encoding of texts that do not declare one; found from the content otherwise
 * @param delimiter what parts the columns of a table; found from the content otherwise
 * @param columns the names of a table's columns, each with the key of NewsArticle that it holds, such as {@code headline};
 *     a column that is not named here is understood from its name
 * @param postTypes the types of WordPress posts that are news too, such as {@code pressmeddelande}
 */
public record ReadOptions(
        String publisher,
        Optional<PartialDate> date,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Map<String, String> columns,
        Set<String> postTypes) {

    /** What a column of a table can be said to hold. */
    public static final List<String> COLUMN_KEYS = List.of(
            "headline",
            "abstract",
            "articleBody",
            "datePublished",
            "dateModified",
            "publisher",
            "url",
            "keywords",
            "author",
            "inLanguage",
            "identifier");

    /** Nothing is known. */
    public static final ReadOptions NONE =
            new ReadOptions("", Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of());

    /** Copies the columns and the types. */
    public ReadOptions {
        columns = Map.copyOf(columns);
        postTypes = Set.copyOf(postTypes);
    }

    /**
     * Gives a publisher to records that name none.
     *
     * @param name the publisher
     * @return the changed options
     */
    public ReadOptions withPublisher(String name) {
        return new ReadOptions(name, date, encoding, delimiter, columns, postTypes);
    }

    /**
     * Gives a date to records that have none.
     *
     * @param newDate the date
     * @return the changed options
     */
    public ReadOptions withDate(PartialDate newDate) {
        return new ReadOptions(publisher, Optional.of(newDate), encoding, delimiter, columns, postTypes);
    }

    /**
     * Names the encoding of texts that do not declare one.
     *
     * @param charset the encoding
     * @return the changed options
     */
    public ReadOptions withEncoding(Charset charset) {
        return new ReadOptions(publisher, date, Optional.of(charset), delimiter, columns, postTypes);
    }

    /**
     * Names what parts the columns of a table.
     *
     * @param character the delimiter
     * @return the changed options
     */
    public ReadOptions withDelimiter(char character) {
        return new ReadOptions(publisher, date, encoding, Optional.of(character), columns, postTypes);
    }

    /**
     * Says what the columns of a table hold.
     *
     * @param keysByColumn the names of the columns, each with a key of NewsArticle
     * @return the changed options
     */
    public ReadOptions withColumns(Map<String, String> keysByColumn) {
        return new ReadOptions(publisher, date, encoding, delimiter, keysByColumn, postTypes);
    }

    /**
     * Names types of WordPress posts that are news, beside posts and pages.
     *
     * @param types the types as the export writes them
     * @return the changed options
     */
    public ReadOptions withPostTypes(Set<String> types) {
        return new ReadOptions(publisher, date, encoding, delimiter, columns, types);
    }

    /**
     * The options in one line, the same for equal options; empty for none. The ledger keeps it, since the same bytes read
     * with other options are another source.
     *
     * @return for example {@code publisher=Migrationsverket; date=2018}
     */
    public String inOneLine() {
        StringBuilder line = new StringBuilder();
        add(line, "publisher", publisher);
        date.ifPresent(known -> add(line, "date", known.iso()));
        encoding.ifPresent(known -> add(line, "encoding", known.name()));
        delimiter.ifPresent(known -> add(line, "delimiter", known == '\t' ? "tab" : String.valueOf(known)));
        new TreeMap<>(columns).forEach((column, key) -> add(line, "column", column + "=" + key));
        new TreeSet<>(postTypes).forEach(type -> add(line, "post-type", type));
        return line.toString();
    }

    private static void add(StringBuilder line, String name, String value) {
        if (!value.isEmpty()) {
            line.append(line.isEmpty() ? "" : "; ").append(name).append('=').append(value);
        }
    }
}
