package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Measures the Swedish search over the data folder, and the reading of pages, and prints a table for each question. */
public final class Evaluation {

    private static final String ALL = "all";
    private static final String MISSED = "missed";

    private final Path data;
    private final Contenders contenders;
    private final boolean listsMistakes;

    private Evaluation(Path data, boolean listsMistakes) throws IOException {
        this.data = data;
        this.listsMistakes = listsMistakes;
        contenders = Contenders.load();
    }

    /** What is measured. */
    private enum Part {
        INFLECTION,
        COMPOUNDS,
        RETRIEVAL,
        WORDS,
        REACH,
        PAGES,
        SPEED,
        SIZE
    }

    /**
     * Runs it.
     *
     * @param arguments the data folder; a part or {@code all}; {@code missed} to list the words of the development list that
     *     are split wrongly, the short words that some of the first hits do not have and what is read wrongly in the pages it is
     *     tuned on, or anything else
     */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Set<Part> parts = parts(arguments.length > 1 ? arguments[1] : ALL);
        boolean listsMistakes = arguments.length > 2 && arguments[2].equals(MISSED);
        System.out.printf(
                "%s, JDK %d, %d processors, %s%n%n",
                LocalDate.now(ZoneId.systemDefault()),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"));
        Evaluation evaluation = new Evaluation(data, listsMistakes);
        boolean good = true;
        for (Part part : parts) {
            good &= evaluation.measure(part, table -> System.out.println(table.text()));
        }
        if (!good) {
            System.exit(1);
        }
    }

    private static Set<Part> parts(String name) {
        if (name.equals(ALL)) {
            return EnumSet.allOf(Part.class);
        }
        return Arrays.stream(Part.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .<Set<Part>>map(EnumSet::of)
                .orElseThrow(() -> new IllegalArgumentException("the part is '" + name
                        + "'; expected inflection, compounds, retrieval, words, reach, pages, speed, size or all"));
    }

    /** Whether the part found nothing that must not be; most only tell figures. */
    private boolean measure(Part part, Consumer<Table> tables) throws IOException {
        switch (part) {
            case INFLECTION ->
                tables.accept(new InflectionEvaluation(data.resolve("swedish/ud-talbanken-dev.tsv")).table(contenders));
            case COMPOUNDS ->
                new CompoundEvaluation(contenders).tables(listsMistakes).forEach(tables);
            case RETRIEVAL -> new RetrievalEvaluation(contenders).measure(data, tables);
            case WORDS -> tables.accept(new ShortWordsEvaluation(NewsCorpus.in(data), listsMistakes).table());
            case REACH -> {
                return new ReachEvaluation(
                                NewsCorpus.in(data),
                                contenders.withDictionary().language().orElseThrow())
                        .measure(tables);
            }
            case PAGES -> new PageEvaluation().tables(listsMistakes).forEach(tables);
            case SPEED -> tables.accept(new SpeedEvaluation(NewsCorpus.in(data)).table(contenders));
            case SIZE -> tables.accept(new IndexSizeEvaluation(NewsCorpus.in(data)).table(contenders));
        }
        return true;
    }
}
