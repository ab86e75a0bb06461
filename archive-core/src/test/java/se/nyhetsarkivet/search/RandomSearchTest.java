package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.Snippet;

/** What holds for every query, tried with random ones of real words and operators over the sample data. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomSearchTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<String> JOINTS = List.of(
            " ",
            " ",
            " ",
            " ELLER ",
            " OR ",
            " NEAR/3 ",
            " ONEAR ",
            " OCH ",
            ") OR (",
            " rubrik:",
            " text:(",
            "-",
            " böjd:");
    private static final List<String> EXCLUSIONS = List.of(" -", " INTE ", " -(", " NOT rubrik:");

    private final Map<ItemId, Set<String>> wordsById = new HashMap<>();
    private final List<String> words;
    private final NewsArchive archive;

    RandomSearchTest(@TempDir Path directory) throws IOException {
        List<NewsItem> items = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "sample-data", "news.jsonl"))) {
            items.add(NewsArticleJson.read(line));
        }
        Set<String> all = new TreeSet<>();
        for (NewsItem item : items) {
            Set<String> inItem = words(item.headline() + "\n" + item.lead() + "\n" + item.body());
            wordsById.put(item.id(), inItem);
            all.addAll(inItem);
        }
        words = List.copyOf(all);
        archive = NewsArchive.at(directory).open();
        archive.add(items);
    }

    /** The words of a text, as this test reads them by itself: letters and digits in lower case. */
    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void noQueryIsAnErrorAndAllMarksLieInTheirTexts() {
        Seeds.run(250, random -> {
            SearchRequest request = SearchRequest.of(query(random, true))
                    .withWidth(Seeds.oneOf(random, List.of(Width.values())))
                    .withSort(Seeds.oneOf(random, List.of(SortOrder.values())));
            SearchResult result = archive.search(request);
            for (Hit hit : result.hits()) {
                checkRanges(hit.headline());
                hit.snippets().forEach(RandomSearchTest::checkRanges);
                archive.reasons(request, hit.id())
                        .forEach(reason -> assertThat(reason.count()).isPositive());
            }
        });
    }

    @Test
    void eachWidthFindsAllThatTheNarrowerFinds() {
        Seeds.run(300, random -> {
            SearchRequest request = SearchRequest.of(query(random, false)).withSize(SearchRequest.MAX_SIZE);
            Set<ItemId> exact = withAllWords(request.withWidth(Width.EXACT));
            Set<ItemId> inflected = withAllWords(request.withWidth(Width.INFLECTED));
            Set<ItemId> compounds = withAllWords(request.withWidth(Width.COMPOUNDS));
            assertThat(inflected).as(request.text()).containsAll(exact);
            assertThat(compounds).as(request.text()).containsAll(inflected);
        });
    }

    @Test
    void theTotalsOfTheWidthsAreThoseOfTheirOwnSearches() {
        Seeds.run(100, random -> {
            SearchRequest request =
                    SearchRequest.of(query(random, true)).withWidth(Seeds.oneOf(random, List.of(Width.values())));
            SearchResult result = archive.search(request.withWidthTotals(true));
            assertThat(result.widthTotals().keySet())
                    .as(request.text())
                    .containsExactlyInAnyOrder(result.hasWords() ? Width.values() : new Width[0]);
            result.widthTotals()
                    .forEach((width, total) -> assertThat(
                                    archive.search(request.withWidth(width)).total())
                            .as(request.text())
                            .isEqualTo(total));
        });
    }

    @Test
    void anExactWordIsFoundInTheItemsThatHaveItsWrittenFormAndInNoOthers() {
        Seeds.run(300, random -> {
            String word = Seeds.oneOf(random, words);
            SearchRequest exact = SearchRequest.of(word).withWidth(Width.EXACT).withSize(SearchRequest.MAX_SIZE);
            for (ItemId id : withAllWords(exact)) {
                assertThat(wordsById.get(id)).as(word).contains(word);
            }
        });
    }

    @Test
    void everyHitForAWordHasLinesWithMatchesThatStandInItsText() {
        Seeds.run(100, random -> {
            SearchRequest request = SearchRequest.of(Seeds.oneOf(random, words))
                    .withWidth(Seeds.oneOf(random, List.of(Width.values())))
                    .withSize(SearchRequest.MAX_SIZE);
            List<Hit> hits = archive.search(request).hits();
            for (Concordance.ItemLines item : archive.concordance(request, hits).items()) {
                NewsItem found =
                        archive.history(item.hit().id()).revisions().getLast().item();
                String text = found.headline() + "\n" + found.lead() + "\n" + found.body();
                assertThat(item.lines().size() + item.more()).as(request.text()).isPositive();
                assertThat(item.lines()).doesNotHaveDuplicates().allSatisfy(line -> {
                    assertThat(text).contains(line.match());
                    assertThat(oneLine(text)).contains(withoutEllipses(line));
                });
            }
        });
    }

    /** The text as a line has it: each white space is one space. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[\\u00ad\\u200b]", "");
    }

    private static String withoutEllipses(Concordance.Line line) {
        String whole = oneLine(line.before() + line.match() + line.after());
        String begun = line.before().startsWith("…") ? whole.substring(1) : whole;
        return line.after().endsWith("…") ? begun.substring(0, begun.length() - 1) : begun;
    }

    @Test
    void thePagesHaveEachItemOnceAndTheTotalsAreThoseOfTheirHits() {
        Seeds.run(60, random -> {
            SearchRequest request = SearchRequest.of(query(random, true)).withSize(1 + random.nextInt(40));
            SearchResult first = archive.search(request);
            List<ItemId> withAll = new ArrayList<>();
            List<ItemId> withSome = new ArrayList<>();
            for (int page = 0; (long) page * request.size() <= first.places(); page++) {
                SearchResult result = archive.search(request.withPage(page));
                assertThat(result.total()).as(request.text()).isEqualTo(first.total());
                assertThat(result.places()).as(request.text()).isEqualTo(first.places());
                assertThat(result.page()).as(request.text()).hasSizeLessThanOrEqualTo(request.size());
                withAll.addAll(result.hits().stream().map(Hit::id).toList());
                result.someWords()
                        .ifPresent(some -> withSome.addAll(
                                some.hits().stream().map(Hit::id).toList()));
            }
            assertThat(withAll).as(request.text()).hasSize((int) first.total()).doesNotHaveDuplicates();
            assertThat(withSome)
                    .as(request.text())
                    .hasSize((int) (first.places() - first.total()))
                    .doesNotHaveDuplicates();
            assertThat(Collections.disjoint(withSome, withAll))
                    .as(request.text())
                    .isTrue();
        });
    }

    @Test
    void whatHasSomeOfTheWordsHasOneAtLeastAndNotAll() {
        Seeds.run(150, random -> {
            List<String> asked = new ArrayList<>();
            for (int parts = 2 + random.nextInt(5); parts > 0; parts--) {
                asked.add(Seeds.oneOf(random, words));
            }
            SearchRequest request = SearchRequest.of(String.join(" ", asked)).withSize(SearchRequest.MAX_SIZE);
            archive.search(request).someWords().ifPresent(some -> {
                Set<ItemId> withAny = withAllWords(request.withText(String.join(" ELLER ", asked)));
                assertThat(withAny).as(request.text()).containsAll(ids(some.hits()));
                assertThat(Collections.disjoint(withAllWords(request), ids(some.hits())))
                        .as(request.text())
                        .isTrue();
            });
        });
    }

    private Set<ItemId> withAllWords(SearchRequest request) {
        return ids(archive.search(request).hits());
    }

    private static Set<ItemId> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).collect(Collectors.toSet());
    }

    private String query(Random random, boolean exclusions) {
        StringBuilder query = new StringBuilder(part(random));
        for (int parts = random.nextInt(5); parts > 0; parts--) {
            boolean excluded = exclusions && random.nextInt(4) == 0;
            query.append(Seeds.oneOf(random, excluded ? EXCLUSIONS : JOINTS)).append(part(random));
        }
        return query.toString();
    }

    private String part(Random random) {
        String word = Seeds.oneOf(random, words);
        int cut = random.nextInt(word.length() + 1);
        return switch (random.nextInt(12)) {
            case 0 -> word.substring(0, cut) + "*";
            case 1 -> "*" + word.substring(cut);
            case 2 -> word.substring(0, cut) + "?" + word.substring(Math.min(word.length(), cut + 1));
            case 3 -> word + "~";
            case 4 -> '"' + word + " " + Seeds.oneOf(random, words) + '"';
            case 5 -> "sammansatt:" + word;
            case 6 -> "datum:20" + (10 + random.nextInt(10)) + "..";
            case 7 -> phraseOfAnItem(random);
            default -> word;
        };
    }

    /** Two words that follow each other in an item's headline. */
    private String phraseOfAnItem(Random random) {
        ItemId id = Seeds.oneOf(random, List.copyOf(wordsById.keySet()));
        String headline = Objects.requireNonNull(archive.history(id).revisions().getLast())
                .item()
                .headline();
        List<String> inOrder =
                WORD.matcher(headline).results().map(MatchResult::group).toList();
        int at = random.nextInt(inOrder.size());
        return '"' + String.join(" ", inOrder.subList(at, Math.min(inOrder.size(), at + 2))) + '"';
    }

    private static void checkRanges(Snippet snippet) {
        int end = 0;
        for (Snippet.Range match : snippet.matches()) {
            assertThat(match.start()).isGreaterThanOrEqualTo(end);
            assertThat(match.end())
                    .isGreaterThan(match.start())
                    .isLessThanOrEqualTo(snippet.text().length());
            end = match.end();
        }
    }
}
