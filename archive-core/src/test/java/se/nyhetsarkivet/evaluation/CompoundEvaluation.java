package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether the parts of compounds are found, and other words left whole. */
final class CompoundEvaluation {

    private static final String NOTE = """
            Each compound counts once, a false split as often as the word was drawn. Words of which readers may hold
            different opinions do not count. The stemmers and Lucene's Hunspell filter split nothing.""";

    private final List<Splitter> lucenes;
    private final List<Splitter> archives;

    CompoundEvaluation(Contenders contenders) throws IOException {
        lucenes = DictionaryFilterSplitter.all();
        archives = contenders.ofArchive().stream()
                .<Splitter>map(ArchiveSplitter::new)
                .toList();
    }

    /** A table for each half, and before them, if asked for, the words of the development half that were split wrongly. */
    List<Table> tables(boolean listsMistakes) throws IOException {
        List<Table> tables = new ArrayList<>();
        GoldList dev = GoldList.dev();
        if (listsMistakes) {
            for (Splitter splitter : archives) {
                tables.add(mistakes(splitter, dev));
            }
        }
        tables.add(scores(dev));
        tables.add(scores(GoldList.finalHalf()));
        return tables;
    }

    private Table scores(GoldList list) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Splitter splitter :
                Stream.of(lucenes, archives).flatMap(List::stream).toList()) {
            rows.add(Stream.concat(Stream.of(splitter.name()), CompoundScores.of(splitter, list).cells().stream())
                    .toList());
        }
        return new Table(
                "Compounds, %s list: %d compounds in %s running words"
                        .formatted(list.name(), list.compounds().count(), Figures.count(GoldList.RUNNING_WORDS)),
                List.of("", "head found", "modifier found", "false splits in 1,000"),
                rows,
                NOTE);
    }

    private static Table mistakes(Splitter splitter, GoldList dev) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (GoldWord word : dev.words()) {
            Judgement judgement = Judgement.of(splitter, word);
            if (!judgement.mistake().isEmpty()) {
                rows.add(List.of(word.marked(), judgement.split(), judgement.mistake(), String.valueOf(word.count())));
            }
        }
        return new Table(
                "Split wrongly in the %s list by %s".formatted(dev.name(), splitter.name()),
                List.of("marked", "split", "mistake", "times"),
                rows,
                "");
    }
}
