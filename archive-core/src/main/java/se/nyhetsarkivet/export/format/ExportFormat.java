package se.nyhetsarkivet.export.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which many items are given at once, by the names that programs use. */
public enum ExportFormat {
    /** A table for spreadsheets. */
    CSV("csv", "text/csv;charset=UTF-8", "csv"),
    /** The archive's own format, which another archive imports. */
    JSON_LINES("jsonl", "application/x-ndjson;charset=UTF-8", "jsonl"),
    /** For reference managers. */
    RIS("ris", "application/x-research-info-systems;charset=UTF-8", "ris"),
    /** For LaTeX. */
    BIBTEX("bibtex", "application/x-bibtex;charset=UTF-8", "bib"),
    /** For citation processors. */
    CSL_JSON("csl-json", "application/vnd.citationstyles.csl+json", "json"),
    /** A list to be printed, without the bodies. */
    HTML("html", "text/html;charset=UTF-8", "html");

    private final String label;
    private final String mediaType;
    private final String extension;

    ExportFormat(String label, String mediaType, String extension) {
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /**
     * The format of a name.
     *
     * @param name the name, in any case
     * @return the format, or empty if there is none of that name
     */
    public static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The names of all formats.
     *
     * @return the names, for a sentence
     */
    public static String labels() {
        return Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
    }

    /**
     * Its name.
     *
     * @return for example {@code jsonl}
     */
    public String label() {
        return label;
    }

    /**
     * The media type of a file of this format.
     *
     * @return the type, with its character encoding
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The ending of a file of this format.
     *
     * @return the ending without a dot
     */
    public String extension() {
        return extension;
    }
}
