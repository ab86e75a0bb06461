package se.nyhetsarkivet.web.setting;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.PartialDate;

/**
 * What somebody says of a source to import, as they write it: options of a command, parameters of an address, fields of a page.
 *
 * @param publisher the publisher of records that name none; blank for none
 * @param date the date of records that have none; blank for none
 * @param encoding the name of an encoding; blank to find it
 * @param delimiter one sign, or {@code tab}; empty to find it
 * @param columns what a table's columns hold, by their names
 * @param postTypes types of WordPress posts that are news too
 */
public record ReadOptionTexts(
        String publisher,
        String date,
        String encoding,
        String delimiter,
        Map<String, String> columns,
        Set<String> postTypes) {

    /** Nothing is said. */
    public static final ReadOptionTexts NONE = new ReadOptionTexts("", "", "", "", Map.of(), Set.of());

    /** Copies the columns and the types. */
    public ReadOptionTexts {
        columns = Map.copyOf(columns);
        postTypes = Set.copyOf(postTypes);
    }

    /**
     * The same with other columns.
     *
     * @param newColumns what they hold, by their names
     * @return the changed texts
     */
    public ReadOptionTexts withColumns(Map<String, String> newColumns) {
        return new ReadOptionTexts(publisher, date, encoding, delimiter, newColumns, postTypes);
    }

    /**
     * Reads the texts.
     *
     * @param prefix what stands before the name of an option in messages, such as {@code --}
     * @return the options
     * @throws ArchiveException if a text cannot be read; it says which and what is expected
     */
    public ReadOptions read(String prefix) {
        ReadOptions options = ReadOptions.NONE
                .withPublisher(publisher.strip())
                .withColumns(columns)
                .withPostTypes(postTypes);
        if (!date.isBlank()) {
            options = options.withDate(readDate(prefix));
        }
        if (!encoding.isBlank()) {
            options = options.withEncoding(charset(prefix));
        }
        return sign(prefix).map(options::withDelimiter).orElse(options);
    }

    private PartialDate readDate(String prefix) {
        try {
            return PartialDate.parse(date.strip());
        } catch (InvalidValueException unreadable) {
            throw new ArchiveException(prefix + "date is '" + date + "'; " + unreadable.getMessage(), unreadable);
        }
    }

    private Charset charset(String prefix) {
        try {
            return Charset.forName(encoding.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ArchiveException(
                    prefix + "encoding is '" + encoding
                            + "'; expected the name of an encoding such as UTF-8, windows-1252 or IBM850.",
                    unknown);
        }
    }

    private Optional<Character> sign(String prefix) {
        if (delimiter.isEmpty()) {
            return Optional.empty();
        }
        if (delimiter.equals("tab") || delimiter.equals("\\t")) {
            return Optional.of('\t');
        }
        if (delimiter.length() > 1) {
            throw new ArchiveException(prefix + "delimiter is '" + delimiter + "'; expected one sign, or tab.");
        }
        return Optional.of(delimiter.charAt(0));
    }

    /**
     * Reads what columns hold from texts such as {@code Rubrik=headline}.
     *
     * @param texts the texts
     * @param prefix what stands before the name of the option in messages
     * @return the keys, by the names of the columns
     * @throws ArchiveException if a text has no equals sign, or its key is nothing that a column can hold
     */
    public static Map<String, String> columns(Collection<String> texts, String prefix) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            String key = text.substring(equals + 1).strip();
            boolean known = ReadOptions.COLUMN_KEYS.stream()
                    .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)));
            if (equals < 1 || !known) {
                throw new ArchiveException(prefix + "column is '" + text
                        + "'; expected the name of a column, an equals sign and one of "
                        + String.join(", ", ReadOptions.COLUMN_KEYS) + ".");
            }
            columns.put(text.substring(0, equals).strip(), key);
        }
        return columns;
    }
}
