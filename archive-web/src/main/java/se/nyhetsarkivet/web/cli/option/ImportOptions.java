package se.nyhetsarkivet.web.cli.option;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.PartialDate;

/** What an archivist knows of a source that it does not say itself. */
public final class ImportOptions {

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "the publisher of records that name none, as those of a press page")
    private String publisher = "";

    @Option(names = "--date", paramLabel = "DATE", description = "the date of records that have none")
    private String date = "";

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "the encoding of texts that do not tell it, such as windows-1252")
    private String encoding = "";

    @Option(
            names = "--delimiter",
            paramLabel = "SIGN",
            description = "what parts the columns of a table; tab for a tabulator")
    private String delimiter = "";

    @Option(
            names = "--column",
            paramLabel = "NAME=KEY",
            description = "what a table's column holds: headline, abstract, articleBody, datePublished, dateModified,"
                    + " publisher, url, keywords, author, inLanguage or identifier; repeat for several")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--post-type",
            paramLabel = "TYPE",
            description = "a type of WordPress posts that are news too, such as pressmeddelande; repeat for several")
    private Set<String> postTypes = new LinkedHashSet<>();

    public ReadOptions read() {
        ReadOptions options =
                ReadOptions.NONE.withPublisher(publisher).withColumns(columns).withPostTypes(postTypes);
        if (!date.isBlank()) {
            options = options.withDate(PartialDate.parse(date));
        }
        if (!encoding.isBlank()) {
            options = options.withEncoding(charset());
        }
        return sign().map(options::withDelimiter).orElse(options);
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ArchiveException("--encoding is '" + encoding
                    + "'; expected the name of an encoding such as UTF-8, windows-1252 or IBM850.");
        }
    }

    private Optional<Character> sign() {
        if (delimiter.isEmpty()) {
            return Optional.empty();
        }
        if (delimiter.equals("tab") || delimiter.equals("\\t")) {
            return Optional.of('\t');
        }
        if (delimiter.length() > 1) {
            throw new ArchiveException("--delimiter is '" + delimiter + "'; expected one sign, or tab.");
        }
        return Optional.of(delimiter.charAt(0));
    }
}
