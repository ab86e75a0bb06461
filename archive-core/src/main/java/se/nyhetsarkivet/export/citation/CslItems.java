package se.nyhetsarkivet.export.citation;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.MapJsonBuilderFactory;
import java.util.List;
import se.nyhetsarkivet.export.citation.CitedParts.DateParts;
import tools.jackson.databind.json.JsonMapper;

/** A citation as the Citation Style Language has it. */
final class CslItems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CslItems() {}

    /** For a style: a publisher that stands for the author is not named twice, and the fingerprint is shortened. */
    static CSLItemData forReaders(CitedParts parts) {
        CSLItemDataBuilder item = common(parts).note(parts.shortNote());
        return (parts.publisherIsAuthor() ? item : withPublisher(item, parts)).build();
    }

    static String json(CitedParts parts) {
        CSLItemDataBuilder complete = withPublisher(common(parts), parts).note(parts.note());
        CSLItemData item = (parts.remark().isEmpty() ? complete : complete.annote(parts.remark())).build();
        return JSON.writeValueAsString(List.of(item.toJson(new MapJsonBuilderFactory().createJsonBuilder())));
    }

    private static CSLItemDataBuilder common(CitedParts parts) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(parts.key())
                .type(CSLType.WEBPAGE)
                .title(parts.title())
                .issued(date(parts.published()))
                .accessed(date(DateParts.of(parts.retrieved())))
                .URL(parts.link());
        if (!parts.authors().isEmpty()) {
            // Names are kept as they are written; which part of one is the family's is nothing that the archive knows.
            item.author(parts.authors().stream()
                    .map(name -> new CSLNameBuilder().literal(name).build())
                    .toArray(CSLName[]::new));
        }
        return parts.language().isEmpty() ? item : item.language(parts.language());
    }

    private static CSLItemDataBuilder withPublisher(CSLItemDataBuilder item, CitedParts parts) {
        return parts.publisher().isEmpty() ? item : item.publisher(parts.publisher());
    }

    private static CSLDate date(DateParts parts) {
        return new CSLDateBuilder()
                .dateParts(parts.numbers().stream().mapToInt(Integer::intValue).toArray())
                .build();
    }
}
