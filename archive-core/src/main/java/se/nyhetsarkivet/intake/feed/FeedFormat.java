package se.nyhetsarkivet.intake.feed;

import java.io.IOException;
import java.util.Locale;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlRoot;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** RSS, Atom and CDF. */
public final class FeedFormat implements DocumentFormat {

    /** The format needs no settings. */
    public FeedFormat() {}

    @Override
    public String label() {
        return "feed";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return XmlRoot.of(beginning).filter(root -> isFeed(root, beginning)).isPresent();
    }

    private static boolean isFeed(XmlElement root, Beginning beginning) {
        return switch (root.name().toLowerCase(Locale.ROOT)) {
            case "rss", "channel", "feed", "entry" -> true;
            // Much else than feeds is written in RDF.
            case "rdf" ->
                XmlRoot.find(beginning, tag -> FeedVocabulary.name(tag).matches("channel|item"))
                        .isPresent();
            default -> false;
        };
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new FeedReader(document, options);
    }
}
