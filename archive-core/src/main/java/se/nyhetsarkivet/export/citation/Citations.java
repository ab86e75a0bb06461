package se.nyhetsarkivet.export.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import se.nyhetsarkivet.ArchiveException;

/**
 * Writes citations of a revision. Every form tells who announced it, the headline, the date as precisely as it is known and
 * never more so, the link, the revision's number, its fingerprint and when it was read. Safe for use by many threads.
 *
 * <p>Citations for readers are set by a processor of the Citation Style Language (CSL 1.0.2), with the words and quotation
 * marks of the reader's language. The first one takes half a second, each further one some hundredths.
 */
public final class Citations {

    private final String harvard = style("harvard.csl");
    private final String oxford = style("oxford.csl");

    /**
     * Makes a writer of citations.
     *
     * @throws ArchiveException if the program's own files are damaged
     */
    public Citations() {}

    /**
     * A citation for readers, on one line. The fingerprint is shortened.
     *
     * @param style how it is written
     * @param language the reader's; Swedish, or else English
     * @param cited the revision
     * @return the text, with a full stop at its end
     */
    public String text(CitationStyle style, Locale language, CitedRevision cited) {
        CSLItemData data = CslItems.forReaders(CitedParts.of(cited));
        String locale = language.getLanguage().equals("sv") ? "sv-SE" : "en-GB";
        try {
            CSL processor = new CSL(
                    new ListItemDataProvider(data), new DefaultLocaleProvider(), null, definition(style), locale);
            processor.setOutputFormat("text");
            processor.registerCitationItems(data.getId());
            return processor.makeBibliography().makeString().strip();
        } catch (IOException damagedJar) {
            throw damaged(damagedJar);
        }
    }

    /**
     * A citation in the format of Research Information Systems, which every reference manager imports.
     *
     * @param cited the revision
     * @return one record, with CR LF at the end of each line
     */
    public String ris(CitedRevision cited) {
        return RisRecord.of(CitedParts.of(cited));
    }

    /**
     * A citation for BibTeX and BibLaTeX, in UTF-8.
     *
     * @param cited the revision
     * @return one entry
     */
    public String bibTex(CitedRevision cited) {
        return BibTexEntry.of(CitedParts.of(cited));
    }

    /**
     * A citation as CSL-JSON, the input of citation processors.
     *
     * @param cited the revision
     * @return an array with one object, on one line
     */
    public String cslJson(CitedRevision cited) {
        return CslItems.json(CitedParts.of(cited));
    }

    private String definition(CitationStyle style) {
        return switch (style) {
            case HARVARD -> harvard;
            case OXFORD -> oxford;
        };
    }

    private static String style(String name) {
        try (InputStream definition = Objects.requireNonNull(Citations.class.getResourceAsStream(name))) {
            return new String(definition.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damagedJar) {
            throw damaged(damagedJar);
        }
    }

    private static ArchiveException damaged(IOException cause) {
        return new ArchiveException(
                "The program's own files for citations cannot be read; reinstall the program.", cause);
    }
}
