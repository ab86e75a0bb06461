package se.nyhetsarkivet.web.citation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nyhetsarkivet.export.citation.CitationStyle;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;

/** The forms in which a citation is given, by their names in the HTTP interface. */
public enum CitationFormat {
    /** For readers: the Harvard system in the form of the APA. */
    HARVARD("harvard", "text/plain;charset=UTF-8", "txt"),
    /** For readers: a footnote in the Oxford system. */
    OXFORD("oxford", "text/plain;charset=UTF-8", "txt"),
    /** For reference managers. */
    RIS("ris", "application/x-research-info-systems;charset=UTF-8", "ris"),
    /** For LaTeX. */
    BIBTEX("bibtex", "application/x-bibtex;charset=UTF-8", "bib"),
    /** For citation processors. */
    CSL_JSON("csl-json", "application/vnd.citationstyles.csl+json", "json");

    private final String label;
    private final String mediaType;
    private final String extension;

    CitationFormat(String label, String mediaType, String extension) {
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
