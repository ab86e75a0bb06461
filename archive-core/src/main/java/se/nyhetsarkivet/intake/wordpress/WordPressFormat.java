package se.nyhetsarkivet.intake.wordpress;

import java.io.IOException;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlRoot;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** The export of a WordPress site. */
public final class WordPressFormat implements DocumentFormat {

    /** The format needs no settings. */
    public WordPressFormat() {}

    @Override
    public String label() {
        return "wordpress";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        boolean isRss =
                XmlRoot.of(beginning).filter(root -> root.name().equals("rss")).isPresent();
        return isRss && XmlRoot.find(beginning, WordPressFormat::isOfExport).isPresent();
    }

    private static boolean isOfExport(XmlElement tag) {
        boolean isWordPress = tag.space().contains("wordpress") || tag.space().equals("wp");
        return tag.name().equals("wxr_version") || (isWordPress && tag.name().equals("post_type"));
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new WordPressReader(document, options);
    }
}
