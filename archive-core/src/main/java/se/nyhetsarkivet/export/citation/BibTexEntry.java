package se.nyhetsarkivet.export.citation;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Collectors;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

/**
 * An entry for BibTeX. It is of the type {@code misc}, which every style knows; BibLaTeX also reads the whole date, BibTeX the
 * year.
 */
final class BibTexEntry {

    private final BibTeXEntry entry;

    private BibTexEntry(String key) {
        entry = new BibTeXEntry(BibTeXEntry.TYPE_MISC, new Key(key));
    }

    static String of(CitedParts parts) {
        BibTexEntry entry = new BibTexEntry(parts.key());
        entry.add(
                BibTeXEntry.KEY_AUTHOR,
                parts.authors().stream().map(BibTexEntry::asWritten).collect(Collectors.joining(" and ")));
        entry.add(BibTeXEntry.KEY_TITLE, asWritten(parts.title()));
        entry.add(BibTeXEntry.KEY_PUBLISHER, parts.publisher().isEmpty() ? "" : asWritten(parts.publisher()));
        entry.add(
                BibTeXEntry.KEY_YEAR,
                "%04d".formatted(parts.published().numbers().getFirst()));
        entry.add(new Key("date"), parts.published().written("-"));
        entry.add(BibTeXEntry.KEY_URL, parts.link());
        entry.add(new Key("urldate"), parts.retrieved().toString());
        entry.add(new Key("langid"), parts.language().startsWith("sv") ? "swedish" : "");
        entry.add(BibTeXEntry.KEY_NOTE, parts.note());
        entry.add(BibTeXEntry.KEY_ANNOTE, parts.remark().isEmpty() ? "" : asWritten(parts.remark()));
        return entry.written();
    }

    private void add(Key field, String value) {
        if (!value.isEmpty()) {
            entry.addField(field, new StringValue(value, StringValue.Style.BRACED));
        }
    }

    private String written() {
        BibTeXDatabase database = new BibTeXDatabase();
        database.addObject(entry);
        StringWriter writer = new StringWriter();
        try {
            new BibTeXFormatter().format(database, writer);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory takes everything", impossible);
        }
        return writer.toString().strip() + "\n";
    }

    /** In a second pair of braces, a style neither lowers capitals nor takes a name apart. */
    private static String asWritten(String text) {
        StringBuilder escaped = new StringBuilder("{");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '#', '$', '%', '&', '_' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.append('}').toString();
    }
}
