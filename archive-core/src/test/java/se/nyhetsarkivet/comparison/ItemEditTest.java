package se.nyhetsarkivet.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.comparison.ItemEdit.Kind;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What kind of change an edit is. */
class ItemEditTest {

    private static final NewsItem ITEM = item("Bron stängs", "Avgiften är 25 kronor.");

    private static NewsItem item(String headline, String body) {
        return builder(headline, "2018-04-23", body).build();
    }

    private static NewsItem.Builder builder(String headline, String date, String body) {
        return NewsItem.builder(headline, PartialDate.parse(date))
                .identifier("bro")
                .publisher("Vägnämnden")
                .body(body);
    }

    private static ItemEdit edit(NewsItem before, NewsItem after) {
        return ItemEdit.of(ItemComparison.of(before, after));
    }

    private static ItemEdit edit(String before, String after) {
        return edit(item("Bron stängs", before), item("Bron stängs", after));
    }

    private static String kinds(ItemEdit edit) {
        return edit.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** A vertical bar stands for the end of a line, a tilde for a no-break space, an underscore for a soft hyphen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Avgiften är 25 kronor.; Avgiften är 30 kronor.; FIGURES; 2",
                "Avgiften är 25 kronor.; Avgiften är 25,5 kronor.; FIGURES; 2",
                "Avgiften är 25 kronor.; Taxan är 30 kronor.; FIGURES TEXT; 4",
                "Avgiften är 25 kronor.; Avgiften är höjd.; TEXT; 3",
                "Bron är öppen.; Bron är öppen. Den stängs klockan 18.; TEXT; 4",
                "Bron är öppen. Den stängs klockan 18.; Bron är öppen.; TEXT; 4",
                "Bron är Öppen.; Bron är öppen.; TEXT; 2",
                "Bron är öppen.; Bron är öppen!; TEXT; 0",
                "Han sade ”nej”.; Han sade \"nej\".; TYPOGRAPHY; 0",
                "Han sade »nej».; Han sade ”nej”.; TYPOGRAPHY; 0",
                "Bron - en lång - är öppen.; Bron – en lång – är öppen.; TYPOGRAPHY; 0",
                "Åren 2010-2015.; Åren 2010–2015.; TYPOGRAPHY; 0",
                "Kostnaden är 13 700 kronor.; Kostnaden är 13~700 kronor.; TYPOGRAPHY; 0",
                "Kostnaden är 13 700 kronor.; Kostnaden är 13700 kronor.; TYPOGRAPHY; 0",
                "Ökningen är 10 % i år.; Ökningen är 10% i år.; TYPOGRAPHY; 0",
                "Väg_avgiften höjs.; Vägavgiften höjs.; TYPOGRAPHY; 0",
                "Ett stycke.|Ett till.; Ett stycke.||Ett till.; TYPOGRAPHY; 0",
                "Vänta…; Vänta...; TYPOGRAPHY; 0",
                "Färjan's namn.; Färjan’s namn.; TYPOGRAPHY; 0",
                "Han sade \"nej\" 25 gånger.; Han sade ”nej” 30 gånger.; FIGURES; 2",
                "En bart.; Enbart.; TEXT; 3",
                "Kl. 18.30.; Kl. 19.30.; FIGURES; 2",
                "Den 3 maj.; Den 4 maj.; FIGURES; 2"
            })
    void aChangeOfTheBodyIsOfAKindAndASize(String before, String after, String kinds, int words) {
        ItemEdit edit = edit(written(before), written(after));
        assertThat(kinds(edit)).isEqualTo(kinds);
        assertThat(edit.words()).isEqualTo(words);
        assertThat(edit.withoutNotice()).isEqualTo(!kinds.equals("TYPOGRAPHY"));
    }

    private static String written(String text) {
        return text.replace('|', '\n').replace('~', '\u00a0').replace('_', '\u00ad');
    }

    @Test
    void theHeadlineTheDateAndOtherFieldsAreToldApart() {
        assertThat(kinds(edit(ITEM, item("Bron öppnas", ITEM.body())))).isEqualTo("HEADLINE");
        assertThat(kinds(edit(item("Bro 3 stängs", ""), item("Bro 4 stängs", ""))))
                .isEqualTo("HEADLINE FIGURES");
        assertThat(kinds(edit(item("”Bron” stängs", ""), item("\"Bron\" stängs", ""))))
                .isEqualTo("TYPOGRAPHY");
        NewsItem dated = builder("Bron stängs", "2018-04-24", ITEM.body()).build();
        assertThat(kinds(edit(ITEM, dated))).isEqualTo("DATE");
        NewsItem renamed = ITEM.withPublisher("Bronämnden");
        assertThat(kinds(edit(ITEM, renamed))).isEqualTo("VALUES");
        NewsItem stated = builder("Bron stängs", "2018-04-23", "Avgiften är 30 kronor.")
                .modified(PartialDate.parse("2018-05-01"))
                .build();
        assertThat(kinds(edit(ITEM, stated))).isEqualTo("FIGURES VALUES");
        assertThat(edit(ITEM, stated).withoutNotice()).isFalse();
    }

    @Test
    void theSameWordsReplacedMakeTheSameEditWhereverTheyStand() {
        ItemEdit one = edit("Näringsdepartementet ansvarar.", "Klimatdepartementet ansvarar.");
        ItemEdit other = edit(
                "Det säger Näringsdepartementet. Mer vet Näringsdepartementet om bron.",
                "Det säger Klimatdepartementet. Mer vet Klimatdepartementet om bron.");
        assertThat(other.likeness()).isEqualTo(one.likeness());
        assertThat(edit("Näringsdepartementet ansvarar.", "Finansdepartementet ansvarar.")
                        .likeness())
                .isNotEqualTo(one.likeness());
        assertThat(edit("Klimatdepartementet ansvarar.", "Näringsdepartementet ansvarar.")
                        .likeness())
                .isNotEqualTo(one.likeness());
    }

    @Test
    void theSameSignsSetOtherwiseMakeTheSameEdit() {
        assertThat(edit("Han sade \"nej\".", "Han sade ”nej”.").likeness())
                .isEqualTo(edit("Skylten \"öppet\" är borta.", "Skylten ”öppet” är borta.")
                        .likeness())
                .isNotEqualTo(edit("Bron - lång.", "Bron – lång.").likeness());
    }

    /** An address differs from item to item, also if the same was done to all of them. */
    @Test
    void anotherAddressIsTheSameEditInEachItem() {
        assertThat(edit(
                                ITEM,
                                builder("Bron stängs", "2018-04-23", ITEM.body())
                                        .url("https://a.example/1")
                                        .build())
                        .likeness())
                .isEqualTo(edit(
                                ITEM,
                                builder("Bron stängs", "2018-04-23", ITEM.body())
                                        .url("https://a.example/2")
                                        .build())
                        .likeness());
    }

    /** What is set otherwise by chance says the same; what gets another word does not. */
    @Test
    void whatIsOnlySetOtherwiseIsTypography() {
        Seeds.run(400, random -> {
            List<String> words = random.ints(1 + random.nextInt(30), 0, 5)
                    .mapToObj(word -> List.of("bron", "\"nej\"", "2010-2015", "13 700", "väg-avgift")
                            .get(word))
                    .toList();
            String before = String.join(" ", words);
            String space = random.nextBoolean() ? " " : "\u00a0";
            String after = words.stream().map(word -> set(word, random)).collect(Collectors.joining(space));
            assertThat(edit(before, after).kinds())
                    .as("%s → %s", before, after)
                    .isIn(Set.of(Kind.TYPOGRAPHY), Set.of(Kind.VALUES));
            assertThat(edit(before, after + " ny").kinds())
                    .as("%s → %s ny", before, after)
                    .containsExactly(Kind.TEXT);
        });
    }

    private static String set(String word, Random random) {
        return Arrays.stream(word.split("(?<=.)"))
                .map(sign -> switch (sign) {
                    case "\"" -> random.nextBoolean() ? "”" : sign;
                    case "-" -> random.nextBoolean() ? "–" : sign;
                    case " " -> random.nextBoolean() ? "\u202f" : sign;
                    case "r" -> random.nextBoolean() ? "r\u00ad" : sign;
                    default -> sign;
                })
                .collect(Collectors.joining());
    }
}
