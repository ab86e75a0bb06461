package se.nyhetsarkivet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.reference.Reference.Mention;

class ReferenceTest {

    private static final String SOME_FORMS = "prop. 2017/18:105|SOU 2018:24|Ju2018/01234|EU 2016/679|dir. 2018:30";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Regeringen beslutar enligt prop. 2017/18:105 i dag | prop. 2017/18:105",
                "Prop 2017/18:105 | prop. 2017/18:105",
                "Proposition 2017/18: 105 | prop. 2017/18:105",
                "propositionen 2017/2018:105 | prop. 2017/18:105",
                "prop. 17/18:105 | prop. 2017/18:105",
                "prop. 83/84:5 | prop. 1983/84:5",
                "prop. 1999/2000:150 | prop. 1999/2000:150",
                "prop. 1999/00:150 | prop. 1999/2000:150",
                "prop. 2017–18:105 | prop. 2017/18:105",
                "prop. 2017 / 18:206 | prop. 2017/18:206",
                "prop. 1973:90 | prop. 1973:90",
                "Ny skollagProp. 2024/25:189 | prop. 2024/25:189",
                "åren 2026–2033Prop. 2024/25:166 | prop. 2024/25:166",
                "propositionen Ett hus för alla (2017/18:105) | prop. 2017/18:105",
                "**Beslutsunderlag:** Prop. 2020/21:49. | prop. 2020/21:49",
                "prop. 2017/18:105 och 106 | prop. 2017/18:105, prop. 2017/18:106",
                "prop. 2017/18:105, 106 och 110. | prop. 2017/18:105, prop. 2017/18:106, prop. 2017/18:110",
                "prop. 2017/18:196 och 2020/21:172 | prop. 2017/18:196, prop. 2020/21:172",
                "skr. 2017/18:1 | skr. 2017/18:1",
                "SKR 2001/02:115 | skr. 2001/02:115",
                "regeringens skrivelse 2017/18:1 | skr. 2017/18:1",
                "(bet. 2017/18:FiU1, rskr. 2017/18:54) | bet. 2017/18:FiU1, rskr. 2017/18:54",
                "betänkande 2017/18: MJU 23 | bet. 2017/18:MJU23",
                "rskr. 2013/ 14:253 | rskr. 2013/14:253",
                "förhandlingar, 2022/23:FPM78 | 2022/23:FPM78",
                "SOU 2018:24 | SOU 2018:24",
                "SOU 2016:47 och 2017:3 | SOU 2016:47, SOU 2017:3",
                "(SOU 2013:68) | SOU 2013:68",
                "SOU2018:24 | SOU 2018:24",
                "Ds 2018:9 | Ds 2018:9",
                "granskat (RiR 2018:12) | RiR 2018:12",
                "RIR 2018:12 och 14. | RiR 2018:12, RiR 2018:14",
                "Riksrevisionens rapport RiR2019:3 | RiR 2019:3",
                "Socialstyrelsens föreskrifter (SOSFS 2015:8) | SOSFS 2015:8",
                "Migrationsverkets föreskrifter, MIGRFS 2017:3, | MIGRFS 2017:3",
                "HSLF-FS 2016:40 och 2017:2 | HSLF-FS 2016:40, HSLF-FS 2017:2",
                "HSLF–FS 2016:40 | HSLF-FS 2016:40",
                "AFS 2001:1 och 3. | AFS 2001:1, AFS 2001:3",
                "**SKOLFS:** 2021:5–7 | SKOLFS 2021:5, SKOLFS 2021:6, SKOLFS 2021:7",
                "rapporten Ett namnRiR 2018:12 | RiR 2018:12",
                "BFS 2011:6–8 | BFS 2011:6, BFS 2011:7, BFS 2011:8",
                "föreskrifterTSFS 2009:131 | TSFS 2009:131",
                "SvKFS 2013:1 | SVKFS 2013:1",
                "ELSÄK-FS 2008:1 | ELSÄK-FS 2008:1",
                "SOSFS nr 1996:24 | SOSFS 1996:24",
                "SKOLFS2011:144 | SKOLFS 2011:144",
                "01FS 2018:7 | 01FS 2018:7",
                "VVFS (2004:43) | VVFS 2004:43",
                "förordningen (2018:1) och SJVFS 2019:25 | SFS 2018:1, SJVFS 2019:25",
                "SFS 2018:218 och AFS 2018:4 | SFS 2018:218, AFS 2018:4",
                "dir. 2018:30 | dir. 2018:30",
                "Kommittédirektiv 2018:30 | dir. 2018:30",
                "tilläggsdirektiv (dir. 2018:30) | dir. 2018:30",
                "SFS 2018:218 | SFS 2018:218",
                "**SFS:** 2021:783–785 | SFS 2021:783, SFS 2021:784, SFS 2021:785",
                "SFS 2010:299-301. | SFS 2010:299, SFS 2010:300, SFS 2010:301",
                "lagen (2018:218) med bestämmelser | SFS 2018:218",
                "förordning (2007:1023) | SFS 2007:1023",
                "lagen om offentlig upphandling (2016:1145) | SFS 2016:1145",
                "offentlighets- och sekretesslagen (2009:400) | SFS 2009:400",
                "brottsbalken (1962:700) | SFS 1962:700",
                "SÖ 2012:17 | SÖ 2012:17",
                "(SÖ 1971:12,1974:31,1983:50) | SÖ 1971:12, SÖ 1974:31, SÖ 1983:50",
                "sjömanslagen (1973:282) | SFS 1973:282",
                "ungdomslagen (1983:1070) | SFS 1983:1070",
                "ändring av direktiv 1999/62 | EU 1999/62",
                "Ju2018/01234/LP | Ju2018/01234",
                "Fi2001/2899 | Fi2001/02899",
                "M2017/01234/R (delvis) | M2017/01234",
                "Fi2021/00123 | Fi2021/00123",
                "en rapportDiarienummer: LI2025/01213 | LI2025/01213",
                "diarienummer (utan snedstreck) N2015-06917 | N2015/06917",
                "dnr 2018/123 | dnr 2018/123",
                "Dnr 3.1-12345/2018, | dnr 3.1-12345/2018",
                "dnr KS-2018/12 | dnr KS-2018/12",
                "förordning (EU) 2016/679 | EU 2016/679",
                "direktiv 2014/24/EU | EU 2014/24",
                "direktiv 95/46/EG | EU 1995/46",
                "direktiven 2004/17/EG och 2004/18/EG | EU 2004/17, EU 2004/18",
                "(EU) nr 648/2012 | EU nr 648/2012",
                "förordning EG nr 1222/2009 | EU nr 1222/2009",
                "(EEG) nr 2913/92 | EU nr 2913/1992",
                "beslut nr 1082/2013/EU | EU beslut nr 1082/2013",
                "förordningar (EU) 2018/858 och 2019/1020 | EU 2018/858, EU 2019/1020",
                "COM(2018) 233 final | COM(2018) 233",
                "KOM (2018) 233 slutlig | COM(2018) 233",
                "COM/2022/217 | COM(2022) 217",
                "32016R0679 | EU 2016/679",
                "32012R0648 | EU nr 648/2012",
                "32014L0024 | EU 2014/24",
                "52018PC0233 | COM(2018) 233",
                "mål C-311/18, Schrems | C-311/18",
                "mål T‑699/17 | T-699/17",
            })
    void aReferenceIsRecognisedHoweverItIsWritten(String text, String expected) {
        assertThat(String.join(", ", texts(Reference.in(text)))).isEqualTo(expected);
        String withOtherSpaces = text.replace(' ', '\u00a0');
        assertThat(String.join(", ", texts(Reference.in(withOtherSpaces)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tid: 14:30–15:00",
                "kl. 09:15 den 3/6 2018",
                "Sverige vann med 2-1 (1-0) mot Danmark 2018",
                "telefon 08-405 10 00, 073-840 33 12",
                "läsåret 2017/18 och årsskiftet 2018/2019",
                "den 2018-05-25 och 25/5 2018",
                "budgeten för 2017/18:or",
                "förslaget (2018:24)",
                "bolaget (2018:24)",
                "utredningen (U 2023:04) och Riksrevisionen",
                "RiR 2018",
                "AFS 2018/19:5 och FS 2018:5",
                "konferensen OFFS 2018 kl. 10:30",
                "https://example.se/SOSFS_2015:8",
                "SOU 2016:47000",
                "SFS 2023:000",
                "prop. 2018/16:100",
                "https://example.se/2018/01234/EU-val",
                "https://example.se/S2018/01234",
                "SKR 12 miljoner kronor",
                "ett hus på 2018/19 års nivå",
                "diarienummer som detta beslut har",
                "F2018/19",
                "0.2018:5",
                "EU:s budget 2021/27",
                "COM 2018",
                "C-vitamin 10/20",
            })
    void aNumberThatIsNoReferenceIsNone(String text) {
        assertThat(Reference.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prop. 2017/18:105 och 3 kap. brottsbalken",
                "prop. 2017/18:105 och 12 personer",
                "prop. 2017/18:105, 2018 års budget",
                "prop. 2017/18:105 och 106,5 procent",
                "prop. 2017/18:105 – 12 åtgärder",
                "prop. 2017/18:105 s. 34",
            })
    void aNumberBehindAReferenceIsOfAListOnlyIfItCountsNothing(String text) {
        assertThat(texts(Reference.in(text))).containsExactly("prop. 2017/18:105");
    }

    @Test
    void theRangeIsThatOfWhatIsWritten() {
        String text = "Se prop. 2017/18:105 och 106, lagen (2018:218) och dnr Ju2018/01234/LP.";
        assertThat(Reference.in(text).stream().map(mention -> text.substring(mention.start(), mention.end())))
                .containsExactly("prop. 2017/18:105", "106", "2018:218", "dnr Ju2018/01234/LP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ny dataskyddslag, prop. 2017/18:105 | prop. 2017/18:105",
                "En tioårig grundskolaProp. 2024/25:143 | prop. 2024/25:143",
                "SOU 2018:24 Tid för utveckling | SOU 2018:24",
                "2022/23:FPM78: Nettonollindustrin | 2022/23:FPM78",
                "Remiss av en promemoria (Ds 2025:27)Diarienummer: LI2025/01648 | LI2025/01648",
                "Ändring av direktiv 2011/16/EU, 2021/22:FPM47 | 2021/22:FPM47",
                "Remiss av SOU 2018:24 |",
                "Remiss av betänkandet Tid (SOU 2018:24) |",
                "SOU 2018:24 överlämnas i dag |",
                "Ändring i lagen (2010:598) om hållbarhetskriterier |",
            })
    void anItemBearsTheNumberThatIsSetOffFromItsTitle(String headline, String expected) {
        assertThat(born(headline, "", "")).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOU 2018:24 | | SOU 2018:24",
                "dokument/2010/03/prop.-200910188 | | prop. 2009/10:188",
                " | https://example.se/dokument/prop.-19992000150/ | prop. 1999/2000:150",
                "dokument/sou-201383 | | SOU 2013:83",
                "dokument/dir.-2001108 | | dir. 2001:108",
                "uppdrag/ku2011148ka | | Ku2011/00148",
                "remisser/remiss-av-sou-202248-tullverket | |",
                "20180524 | https://example.se/nyheter/2018/05/24/ |",
            })
    void anItemBearsTheNumberThatItsSourceCallsItBy(String identifier, String url, String expected) {
        assertThat(born("En rubrik", identifier == null ? "" : identifier, url == null ? "" : url))
                .isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    private static Set<String> born(String headline, String identifier, String url) {
        NewsItem item = NewsItem.builder(headline, new PartialDate.OfYear(Year.of(2018)))
                .identifier(identifier)
                .url(url)
                .build();
        return Reference.bornBy(item).stream().map(Reference::text).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prop 2017/18:105 | prop. 2017/18:105",
                "sou 2018:24 | SOU 2018:24",
                "ju2018/01234/lp | Ju2018/01234",
                "EU 2016/679 | EU 2016/679",
                "2016/679 | EU 2016/679",
                "EU nr 648/2012 | EU nr 648/2012",
                "2017/18:105 | prop. 2017/18:105, rskr. 2017/18:105, skr. 2017/18:105",
                "2018:24 | Ds 2018:24, RiR 2018:24, SFS 2018:24, SOU 2018:24, SÖ 2018:24, dir. 2018:24",
                "(2018:218) | Ds 2018:218, RiR 2018:218, SFS 2018:218, SOU 2018:218, SÖ 2018:218, dir. 2018:218",
                "någonting |",
                "com(2021) 206 | COM(2021) 206",
                "kom (2021) 206 slutlig | COM(2021) 206",
                "Com/2021/206 | COM(2021) 206",
                "swd(2018) 5 | SWD(2018) 5",
                "(eu) 2018/2001 | EU 2018/2001",
                "eu 2018/2001 | EU 2018/2001",
                "förordning (eu) 2018/2001 | EU 2018/2001",
                "Förordning (Eu) Nr 648/2012 | EU nr 648/2012",
                "(EU) NR 648/2012 | EU nr 648/2012",
                "eu nr 648/2012 | EU nr 648/2012",
                "eu beslut nr 1082/2013 | EU beslut nr 1082/2013",
                "(euratom) 2025/974 | EU 2025/974",
                "Beslut nr 1082/2013/eu | EU beslut nr 1082/2013",
                "2014/24/eu | EU 2014/24",
                "direktiv 95/46/eg | EU 1995/46",
                "DIREKTIV 2014/24/EU | EU 2014/24",
                "FÖRORDNING 2018/2001 | EU 2018/2001",
                "DIREKTIV 1999/62 | EU 1999/62",
                "32018l2001 | EU 2018/2001",
                "52018pc0233 | COM(2018) 233",
                "c-311/18 | C-311/18",
                "mål t-699/17 | T-699/17",
                "PROP. 2017/18:105 | prop. 2017/18:105",
                "2022/23:fpm78 | 2022/23:FPM78",
                "bet. 2017/18:fiu1 | bet. 2017/18:FiU1",
                "sö 2012:17 | SÖ 2012:17",
                "SKOLLAGEN (2010:800) | SFS 2010:800",
                "DNR 2018/123 | dnr 2018/123",
                "dNr 2018/123 | dnr 2018/123",
                "LI2025/01648 | LI2025/01648",
                "li2025/01648 | LI2025/01648",
                "ärendet ju2018/01234 | Ju2018/01234",
            })
    void whatAReaderAsksForNeedNotSayOfWhatItIs(String typed, String expected) {
        String found =
                Reference.asked(typed).stream().map(Reference::text).sorted().collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com(2021) 206", "(eu) 2018/2001", "32018l2001", "c-311/18", "2014/24/eu"})
    void aTextHasThemInCapitals(String text) {
        assertThat(Reference.in(text)).isEmpty();
    }

    @Test
    void eachFormOfAReferenceIsReadAsItself() {
        for (String form : List.of(
                "prop. 2017/18:105",
                "skr. 2017/18:1",
                "bet. 2017/18:FiU1",
                "rskr. 2017/18:54",
                "2022/23:FPM78",
                "SOU 2018:24",
                "Ds 2018:9",
                "dir. 2018:30",
                "SFS 2018:218",
                "SÖ 2012:17",
                "Ju2018/01234",
                "dnr 2018/123",
                "EU 2016/679",
                "EU 2014/24",
                "EU 1995/46",
                "EU nr 648/2012",
                "EU beslut nr 1082/2013",
                "COM(2018) 233",
                "C-311/18")) {
            assertThat(Reference.asked(form))
                    .extracting(Reference::text)
                    .as(form)
                    .containsExactly(form);
        }
    }

    @Test
    void referencesInAnyTextAreInOrderAndInside() {
        Seeds.run(2_000, ReferenceTest::checkRandomText);
    }

    private static void checkRandomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(8); parts > 0; parts--) {
            text.append(Seeds.text(random, 12)).append(Seeds.oneOf(random, List.of(SOME_FORMS.split("\\|", -1))));
            if (random.nextBoolean()) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
            text.append(
                    Seeds.oneOf(random, List.of(" och 106", "–9", ", 2018:3", "/EU", " nr 5/2012", "(2018:5)", " ")));
        }
        int end = 0;
        for (Mention mention : Reference.in(text.toString())) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.end()).isBetween(mention.start(), text.length());
            end = mention.end();
            assertThat(Reference.asked(mention.reference().text()))
                    .as("%s in %s", mention, text)
                    .contains(mention.reference());
        }
    }

    private static List<String> texts(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.reference().text()).toList();
    }
}
