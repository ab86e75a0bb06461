package se.nyhetsarkivet.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;

/** A dry run and an import name the dates that were read and may be meant otherwise, with place, text and reading. */
@Tag("slow")
class DoubtfulDatesTest {

    @TempDir
    private Path directory;

    private static String table(List<String> dates) {
        return "Rubrik;Publicerad;Text\n"
                + IntStream.range(0, dates.size())
                        .mapToObj(row -> "Rubrik " + row + ";" + dates.get(row) + ";Nyhet nummer " + row + "\n")
                        .collect(Collectors.joining());
    }

    private ImportPreview preview(String... dates) {
        return preview(ReadOptions.NONE, List.of(dates));
    }

    private ImportPreview preview(ReadOptions options, List<String> dates) {
        try (NewsArchive archive = NewsArchive.at(directory)
                .clock(InstantSource.fixed(Instant.parse("2026-12-01T10:00:00Z")))
                .open()) {
            return archive.preview(News.source("news.csv", table(dates)).withOptions(options), ImportProgress.NONE);
        }
    }

    private static List<String> words(ImportPreview preview) {
        return preview.firstDoubtfulDates().stream()
                .map(ImportPreview.DoubtfulDate::inWords)
                .toList();
    }

    @Test
    void ofTwoNumbersEitherMayBeTheDay() {
        assertThat(words(preview("04/05/2018", "2018-05-06", "4/5 2018", "04.05.2018", "05/05/2018")))
                .containsExactly(
                        "line 2: the date '04/05/2018' is taken as 2018-05-04; the other number may be the day");
    }

    @Test
    void unlessTheSourceShowsWhichIsTheDay() {
        assertThat(preview("04/05/2018", "23/05/2018").doubtfulDates()).isZero();
        ImportPreview monthFirst = preview("04/05/2018", "05/23/2018");
        assertThat(monthFirst.doubtfulDates()).isZero();
        assertThat(monthFirst.firstItems().getFirst().published().iso()).isEqualTo("2018-04-05");
    }

    @Test
    void aDayThatIsStillToComeIsDoubtful() {
        assertThat(words(preview("2027-01-15", "2026-12-01", "2018-04-23")))
                .containsExactly("line 2: the date '2027-01-15' is taken as 2027-01-15; that day is still to come");
    }

    @Test
    void aDateThatCouldNotBeReadIsNamedWithTheOneThatWasTaken() {
        assertThat(words(preview(
                        ReadOptions.NONE.withDate(PartialDate.parse("2018")),
                        List.of("1900-01-01", "i våras", "2018-04-23"))))
                .containsExactly(
                        "line 2: the date '1900-01-01' is taken as 2018; it could not be read, so another date was taken",
                        "line 3: the date 'i våras' is taken as 2018; it could not be read, so another date was taken");
    }

    /** The archivist knows what she names. */
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1970-01-01", "2027-01-15", "1081"})
    void theDateThatIsNamedIsNotDoubtful(String named) {
        List<String> dates = IntStream.range(0, 40)
                .mapToObj(row -> row == 7 ? "" : "20" + (10 + row % 9) + "-04-23")
                .toList();
        ImportPreview preview = preview(ReadOptions.NONE.withDate(PartialDate.parse(named)), dates);
        assertThat(preview.counts().newItems()).isEqualTo(40);
        assertThat(words(preview)).isEmpty();
    }

    @Test
    void aYearFarFromAllOthersIsDoubtful() {
        List<String> dates = IntStream.range(0, 40)
                .mapToObj(row -> row == 7 ? "1081-04-23" : "20" + (10 + row % 9) + "-04-23")
                .toList();
        assertThat(words(preview(ReadOptions.NONE, dates)))
                .containsExactly("line 9: the date '1081-04-23' is taken as 1081-04-23;"
                        + " its year is far from those of the other records");
    }

    @Test
    void onlyTheFirstAreListedAndAllAreCounted() {
        ImportPreview preview = preview(
                ReadOptions.NONE,
                IntStream.range(0, 150).mapToObj(row -> "04/05/2018").toList());
        assertThat(preview.firstDoubtfulDates()).hasSize(ImportPreview.MAX_DOUBTFUL_DATES);
        assertThat(preview.doubtfulDates()).isEqualTo(150);
    }

    @Test
    void anImportTellsWhoeverFollowsIt() {
        List<ImportPreview.DoubtfulDate> heard = new ArrayList<>();
        ImportProgress listener = new ImportProgress() {
            @Override
            public void reached(long bytesRead, ImportBatch.Counts counts) {}

            @Override
            public void doubtful(List<ImportPreview.DoubtfulDate> first, long all) {
                heard.addAll(first);
            }
        };
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(News.source("news.csv", table(List.of("04/05/2018"))), listener, Actor.UNKNOWN);
        }
        assertThat(heard).extracting(ImportPreview.DoubtfulDate::written).containsExactly("04/05/2018");
    }
}
