package se.nyhetsarkivet.intake.agency;

import java.io.IOException;
import java.util.Set;
import se.nyhetsarkivet.intake.markup.xml.XmlRoot;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** NewsML-G2 and NewsML 1. */
public final class NewsMlFormat implements DocumentFormat {

    private static final Set<String> ROOTS =
            Set.of("newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "NewsML");

    /** The format needs no settings. */
    public NewsMlFormat() {}

    @Override
    public String label() {
        return "newsml";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return XmlRoot.of(beginning).filter(root -> ROOTS.contains(root.name())).isPresent();
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new NewsMlReader(document, options);
    }
}
