package se.nyhetsarkivet.web.citation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nyhetsarkivet.export.citation.CitationStyle;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.export.format.ExportFormat;

/** The forms in which a citation is given, by their names in the HTTP interface. */
public enum CitationFormat {
    /** For readers: the Harvard system in the form of the APA. */
    HARVARD("harvard"),
    /** For readers: a footnote in the Oxford system. */
    OXFORD("oxford"),
    /** For reference managers. */
    RIS(ExportFormat.RIS),
    /** For LaTeX. */
    BIBTEX(ExportFormat.BIBTEX),
    /** For citation processors. */
    CSL_JSON(ExportFormat.CSL_JSON);

    private final String label;
    private final String mediaType;
    private final String extension;

    CitationFormat(String style) {
        label = style;
        mediaType = "text/plain;charset=UTF-8";
        extension = "txt";
    }

    CitationFormat(ExportFormat format) {
        label = format.label();
        mediaType = format.mediaType();
        extension = format.extension();
    }

    /**
     * The format of a name.
     *
     * @param name the name, in any case
     * @return the format, or empty if there is none of that name
     */
    public static Optional<CitationFormat> of(String name) {
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
        return Arrays.stream(values()).map(CitationFormat::label).collect(Collectors.joining(", "));
    }

    /**
     * Its name in the HTTP interface.
     *
     * @return for example {@code csl-json}
     */
    public String label() {
        return label;
    }

    /**
     * The media type of a citation of this format.
     *
     * @return the type, with its character encoding
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The ending of a file with a citation of this format.
     *
     * @return the ending without a dot
     */
    public String extension() {
        return extension;
    }

    /**
     * Writes a citation.
     *
     * @param citations the writer
     * @param language the reader's
     * @param cited what is cited
     * @return the citation
     */
    public String write(Citations citations, Locale language, CitedRevision cited) {
        return switch (this) {
            case HARVARD -> citations.text(CitationStyle.HARVARD, language, cited);
            case OXFORD -> citations.text(CitationStyle.OXFORD, language, cited);
            case RIS -> citations.ris(cited);
            case BIBTEX -> citations.bibTex(cited);
            case CSL_JSON -> citations.cslJson(cited);
        };
    }
}
