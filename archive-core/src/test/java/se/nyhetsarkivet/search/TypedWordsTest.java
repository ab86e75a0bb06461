package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;

/** What is typed is found as it was meant: signs, numbers, names, and words that only the archive can tell how to read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class TypedWordsTest {

    private final SmallArchive archive;

    TypedWordsTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with("stöd", "Ett nytt elstöd till hushållen.")
                .with("vinda", "Vinda ögon.")
                .with("M", "Butiken H&M öppnar i Skövde.")
                .with("Ms", "H&M:s butiker i Skövde.")
                .with("HM", "H.M. Konungen i Skövde. H, M och L är storlekar.")
                .with("50", "Taket är 50 % av hyran.")
                .with("50procent", "Taket är 50 procent av hyran.")
                .with("+50", "Mässan Skövde+50 öppnar.")
                .with("7", "Räntan är 7‰, det är 7 promille.")
                .with("c", "En kurs i C.")
                .with("c++", "En kurs i C++ och en C++-kurs.")
                .with("c#", "En kurs i C#.")
                .with("punkt", "Det gäller 14.805 hushåll.")
                .with("apostrof", "Det gäller 14’805 hushåll.")
                .with("komma", "Det gäller 14,805 hushåll.")
                .with("mellanslag", "Det gäller 14 805 hushåll.")
                .with("siffror", "Det gäller 14805 hushåll.")
                .with("miljon", "Det gäller 2.345.678,50 kronor.")
                .with("andrée", "Salomon Andrée flög.")
                .with("andré", "Sångaren Paul André kom.")
                .with("andrén", "Tjänstemannen Lovisa Andrén kom.")
                .with("spion", "En spion från Stasi.")
                .with("intyg", "Ett intyg om genomförd besiktning.")
                .with("sjö", "Sjön är full. Räddning av en helikopter. En pilot.")
                .with("annat", "En besiktning. " + "Ord. ".repeat(30) + "Ett intyg.")
                .with(SmallArchive.item("sida", "Broar.")
                        .publisher("Klimat- och broverket")
                        .keywords(List.of("ny teknik"))
                        .url("https://www.exempel.example/Nytt/bro?id=3"));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            elstöd?                 | stöd
            elstödet??              | stöd
            nytt elstöd? hushåll    | stöd
            rubrik:elstöd?          |
            elst?d                  | stöd
            vin?a                   | vinda
            vind?                   | vinda
            H&M                     | M Ms
            h&m:s                   | M Ms
            exakt:H&M               | M
            50 %                    | 50 50procent
            "50 %"                  | 50 50procent
            50%                     | 50 50procent
            "50 procent"            | 50 50procent
            7 promille              | 7
            C++                     | c++
            C#                      | c#
            kurs C                  | c
            14805                   | punkt apostrof komma mellanslag siffror
            14 805                  | punkt apostrof komma mellanslag siffror
            14.805                  | punkt apostrof komma mellanslag siffror
            14’805                  | punkt apostrof komma mellanslag siffror
            14,805                  | punkt apostrof komma mellanslag siffror
            exakt:14,805            | komma
            2 345 678,50            | miljon
            2,345,678.50            | miljon
            Andrée                  | andrée
            Andrén                  | andrén
            avsändare:Klimat- och broverket | sida
            avsändare:klimat- och broverket broar | sida
            ämne:ny teknik          | sida
            https://exempel.example/Nytt/bro?id=3 | sida
            http://www.exempel.example/Nytt/bro?id=3&utm_source=x#topp | sida
            www.exempel.example/Nytt/bro?id=3. | sida
            exempel.example/Nytt/bro?id=3 | sida
            <https://exempel.example/Nytt/bro?id=3> | sida
            https://exempel.example/Nytt/bro |
            """)
    void finds(String text, @Nullable String names) {
        assertThat(archive.found(text))
                .as(text)
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "Andrée, Andrée",
        "H&M, H&M",
        "C++, C++ C++",
        "14805, 14805",
        "\"50 %\", 50 procent",
    })
    void marksWhatItFound(String text, String marked) {
        assertThat(String.join(" ", archive.marked(SearchRequest.of(text)))).isEqualTo(marked);
    }

    @Test
    void aCompoundThatNothingHasIsLookedUpByItsParts() {
        SearchRequest compound = SearchRequest.of("besiktningsintyg");
        assertThat(archive.found(compound)).containsExactly("intyg");
        assertThat(archive.search(compound).notices())
                .containsExactly(new Notice(Notice.Kind.BY_PARTS, "besiktningsintyg"));
        assertThat(archive.found(compound.withWidth(Width.EXACT))).isEmpty();
        assertThat(archive.found("-besiktningsintyg exakt:intyg")).contains("intyg", "annat");
    }

    @ParameterizedTest
    @CsvSource({
        "sjöräddningshelikopterpilot, sjö",
        "sjöhelikopterpiloten, sjö",
        "sjökurs, ''",
        "sjöelefanthelikopterpilot, ''",
    })
    void aShortPartCountsBesideLongOnes(String compound, String names) {
        assertThat(archive.found(compound)).containsExactly(names.isEmpty() ? new String[0] : new String[] {names});
        assertThat(archive.notices(compound))
                .isEqualTo(names.isEmpty() ? List.of() : List.of(new Notice(Notice.Kind.BY_PARTS, compound)));
    }

    @Test
    void aWordJoinedToANumberIsLookedUpByItsParts() {
        assertThat(archive.found("promille/7")).containsExactly("7");
        assertThat(archive.notices("promille/7")).containsExactly(new Notice(Notice.Kind.BY_PARTS, "promille/7"));
        assertThat(archive.notices("kurs/50")).containsExactly(new Notice(Notice.Kind.BY_PARTS, "kurs/50"));
        assertThat(archive.notices("Fi2018/7")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"width:exact kurs, width:", "byline:Andrén, byline:", "foo:bar-kurs, foo:"})
    void ofOneWordOneThingIsSaid(String text, String field) {
        assertThat(archive.notices(text)).containsExactly(new Notice(Notice.Kind.UNKNOWN_FIELD, field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "€", "–", "€ …", "rubrik:€", "\"€\"", "(€)"})
    void whatHasNothingToSearchForIsSaid(String text) {
        assertThat(archive.found(text)).isEmpty();
        assertThat(archive.notices(text)).containsExactly(new Notice(Notice.Kind.NOTHING_TO_SEARCH, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "kurs €", "kurs ?", "avsändare:X €", "%", "-kurs", "*"})
    void whatHasSomethingToSearchForIsNot(String text) {
        assertThat(archive.notices(text)).extracting(Notice::kind).doesNotContain(Notice.Kind.NOTHING_TO_SEARCH);
    }

    @Test
    void aJoinedWordThatNothingHasIsLookedUpByItsParts() {
        assertThat(archive.found("Stasi-spioner")).containsExactly("spion");
        assertThat(archive.notices("Stasi-spioner")).containsExactly(new Notice(Notice.Kind.BY_PARTS, "Stasi-spioner"));
        assertThat(archive.notices("2018-04-23")).extracting(Notice::kind).doesNotContain(Notice.Kind.BY_PARTS);
    }

    @Test
    void anItemIsFoundByTheAddressOfItsPage() {
        String address = "https://arkivet.example/item/" + archive.id("stöd").value();
        assertThat(archive.found(address)).containsExactly("stöd");
    }
}
