package se.nyhetsarkivet.web.cli.option;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.web.setting.ReadOptionTexts;

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
        return new ReadOptionTexts(publisher, date, encoding, delimiter, columns, postTypes).read("--");
    }
}
