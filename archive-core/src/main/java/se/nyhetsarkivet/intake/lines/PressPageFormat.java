package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** The text of an authority's press page. */
public final class PressPageFormat implements DocumentFormat {

    /** The format needs no settings. */
    public PressPageFormat() {}

    @Override
    public String label() {
        return "press-page";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return PageForm.of(PageLines.of(beginning, ReadOptions.NONE)).hasNews();
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new PressPageReader(document, options);
    }
}
