package se.nyhetsarkivet.web.api.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.format.CellSeparator;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.export.format.ExportHeading;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.text.Texts;
import se.nyhetsarkivet.web.warmup.WarmUpTask;

/** Begins an export of all items in each format, so that the first one of a reader begins at once. */
@Component
final class ExportWarmUp implements WarmUpTask {

    private static final int TIMES = 2;
    private static final String ANY_ADDRESS = "https://archive.invalid";

    private final NewsArchive archive;
    private final Turns turns;

    ExportWarmUp(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        turns = new Turns(gate, KIND);
    }

    @Override
    public List<Runnable> runs() {
        return Stream.generate(() -> Arrays.stream(ExportFormat.values()))
                .limit(TIMES)
                .flatMap(formats -> formats)
                .<Runnable>map(format -> () -> begin(format))
                .toList();
    }

    private void begin(ExportFormat format) {
        ExportHeading heading = new ExportHeading(
                Texts.SWEDISH,
                CellSeparator.SEMICOLON,
                "",
                Optional.empty(),
                archive.today(),
                0,
                List.of(),
                archive.log().headInOneLine());
        ExportAnswer.begin(
                        turns,
                        () -> new ExportSource.OfSearch(archive.allHits(SearchRequest.of(""))),
                        format,
                        heading,
                        ANY_ADDRESS)
                .close();
    }
}
