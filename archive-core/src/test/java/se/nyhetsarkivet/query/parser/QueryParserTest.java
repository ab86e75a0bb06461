package se.nyhetsarkivet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed, and the tree that is made of it; {@link QueryText} writes the tree. */
class QueryParserTest {

    /** In Stockholm it is Wednesday 25 November already. */
    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");

    private final QueryParser parser = new QueryParser(InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                      | everything
            `  `                    | everything
            förvar                  | förvar
            ny bro                  | all(ny, bro)
            ` ny\u00a0 bro\t`       | all(ny, bro)
            Ny, bro.                | all(Ny,, bro.)
            "ny bro"                | "ny bro"
            ”ny bro”                | "ny bro"
            “ny bro”                | "ny bro"
            „ny bro“                | "ny bro"
            »ny bro«                | "ny bro"
            «ny bro»                | "ny bro"
            a"ny bro"b              | all(a, "ny bro", b)
            ""                      | everything
            " "                     | everything
            "" bro                  | bro
            "ny br*"                | "ny br*"
            "ny OR bro"             | "ny OR bro"
            "(ny" bro)              | all("(ny", bro)
            """)
    void wordsAndQuotes(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -bro                    | all(not bro)
            a -bro                  | all(a, not bro)
            a \u2212bro             | all(a, not bro)
            a -"ny väg"             | all(a, not "ny väg")
            a -(b c)                | all(a, not all(b, c))
            a (-b c)                | all(a, c, not b)
            a NOT b                 | all(a, not b)
            a INTE b                | all(a, not b)
            a AND NOT b             | all(a, not b)
            NOT NOT a               | a
            NOT -a                  | a
            a NOT (b OR c)          | all(a, not any(b, c))
            +a +b                   | all(a, b)
            a -OR                   | all(a, not OR)
            a +OR                   | all(a, OR)
            e-post                  | e-post
            asyl- och flykt         | all(asyl-, och, flykt)
            -                       | -
            bro - väg               | all(bro, -, väg)
            bro – väg               | all(bro, –, väg)
            –bro                    | –bro
            --bro                   | --bro
            C++                     | C++
            "a"-b                   | all("a", -b)
            a -rubrik:b             | all(a, not headline(b))
            """)
    void exclusions(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            13 700                  | 13 700
            13\u00a0700             | 13\u00a0700
            1 213 700 kronor        | all(1 213 700, kronor)
            13 700, 14 800.         | all(13 700,, 14 800.)
            13  700                 | all(13, 700)
            1377 700                | all(1377, 700)
            13 70                   | all(13, 70)
            13 7000                 | all(13, 7000)
            13 700kr                | all(13, 700kr)
            -13 700                 | all(not 13 700)
            2 345 678,50 kr         | all(2 345 678,50, kr)
            rubrik:13 700           | headline(13 700)
            13 700 NEAR/3 kronor    | near3(13 700, kronor)
            13 70*                  | all(13, pattern(70*))
            13 700?                 | pattern(13700?)
            ämne:13 700             | all(keyword(13), 700)
            a 13 OR 700             | any(all(a, 13), 700)
            """)
    void numbersInGroups(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a AND b                 | all(a, b)
            a OCH b                 | all(a, b)
            a OR b                  | any(a, b)
            a ELLER b ELLER c       | any(a, b, c)
            a b OR c d              | any(all(a, b), all(c, d))
            a AND b OR c            | any(all(a, b), c)
            a OR NOT b              | any(a, all(not b))
            NOT a OR b              | any(all(not a), b)
            tåg och buss eller bil  | all(tåg, och, buss, eller, bil)
            tåg or buss Not bil     | all(tåg, or, buss, Not, bil)
            a (b OR c)              | all(a, any(b, c))
            (a OR b) (c OR d)       | all(any(a, b), any(c, d))
            (a OR (b OR c))         | any(a, b, c)
            (a (b c))               | all(a, b, c)
            ((a))                   | a
            a(b)c                   | all(a, b, c)
            ()                      | everything
            a () b                  | all(a, b)
            "a"OR"b"                | any("a", "b")
            a OR b NEAR c d         | any(a, all(near4(b, c), d))
            """)
    void alternativesAndGroups(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            tåg&&buss ; all(tåg, buss)
            tåg||buss ; any(tåg, buss)
            tåg|buss ; any(tåg, buss)
            tåg&& buss ||bil ; any(all(tåg, buss), bil)
            rubrik:tåg||buss ; any(headline(tåg), buss)
            avsändare:Polisen||ämne:b ; any(publisher(Polisen), keyword(b))
            "a"||"b" ; any("a", "b")
            a|| ; a
            H&M ; H&M
            http://a.se/?b=1&&c=2|3 ; address(http://a.se/?b=1&&c=2|3)
            a -|| b ; all(a, b, not ||)
            rubrik:|| b ; all(headline(||), b)
            """)
    void signsOfOperatorsNeedNoSpaceBesideThem(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a NEAR b                | near4(a, b)
            a NEAR/5 b              | near5(a, b)
            a NEAR/1 b              | near1(a, b)
            a NEAR/100 b            | near100(a, b)
            a ONEAR/5 b             | onear5(a, b)
            a ONEAR b               | onear4(a, b)
            a near/5 b              | all(a, near/5, b)
            a NEAR/x b              | all(a, NEAR/x, b)
            a NEAR/5 b NEAR/5 c     | near5(a, b, c)
            a NEAR b NEAR/4 c      | near4(a, b, c)
            a NEAR b NEAR c NEAR d NEAR e NEAR f NEAR g | all(near4(a, b, c, d, e, f), near4(f, g))
            "a b c d e f g"~2       | all(near2(a/exact, b/exact, c/exact, d/exact, e/exact, f/exact), near2(f/exact, g/exact))
            a NEAR/5 b ONEAR/2 c    | all(near5(a, b), onear2(b, c))
            a NEAR b c              | all(near4(a, b), c)
            -a NEAR b               | all(not near4(a, b))
            "ny bro" NEAR väg       | near4("ny bro", väg)
            förv* NEAR/3 häkte~     | near3(pattern(förv*), fuzzy(häkte))
            (a OR "b c") NEAR/5 d   | near5(any(a, "b c"), d)
            (a) NEAR ((b))          | near4(a, b)
            (a b) NEAR c            | all(a, b, c)
            a NEAR (b NEAR c)       | all(a, near4(b, c))
            a NEAR (b OR (c d))     | all(a, any(b, all(c, d)))
            a NEAR * NEAR b         | all(a, b)
            rubrik:a NEAR b         | all(headline(a), b)
            rubrik:(a NEAR b)       | headline(near4(a, b))
            exakt:a NEAR b          | near4(a/exact, b)
            a NEAR/0 b              | all(a, b)
            a NEAR/101 b            | all(a, b)
            a NEAR/999999999 b      | all(a, b)
            a NEAR/0 b NEAR/2 c     | all(a, near2(b, c))
            "ny bro"~5              | near5(ny/exact, bro/exact)
            "ny, stor – bro"~5      | near5(ny,/exact, stor/exact, bro/exact)
            "ny bro"~               | near4(ny/exact, bro/exact)
            "ny bro"~0              | "ny bro"
            "bro"~5                 | "bro"
            "ny bro"~5x             | all("ny bro", ~5x)
            """)
    void nearness(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            förvar*                 | pattern(förvar*)
            *förvar                 | pattern(*förvar)
            *förvar*                | pattern(*förvar*)
            f?rvar                  | pattern(f?rvar)
            förvar?                 | pattern(förvar?)
            tåg förvar?             | all(tåg, pattern(förvar?))
            a*                      | pattern(a*)
            (förvar*), häkte        | all(pattern(förvar*), ,, häkte)
            «tåg» förvar*, …        | all("tåg", pattern(förvar*), …)
            *                       | everything
            **                      | everything
            .*                      | everything
            tåg *                   | tåg
            tåg OR *                | any(tåg, everything)
            tåg -*                  | all(tåg, not everything)
            ?                       | ?
            tåg ?                   | all(tåg, ?)
            förvar~                 | fuzzy(förvar)
            förvar~1                | fuzzy(förvar)
            förvar~2                | fuzzy(förvar)
            förvar~0.8              | fuzzy(förvar)
            förvar~, tåg            | all(fuzzy(förvar), tåg)
            förv*r~                 | pattern(förv*r)
            ~                       | ~
            ~förvar                 | ~förvar
            a~b                     | a~b
            http://a.se/?b=*        | address(http://a.se/?b=*)
            """)
    void patternsAndFuzzyWords(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rubrik:förvar           | headline(förvar)
            headline:förvar         | headline(förvar)
            RUBRIK:förvar           | headline(förvar)
            ingress:a lead:b        | all(lead(a), lead(b))
            text:a body:b           | all(body(a), body(b))
            rubrik:ny bro           | all(headline(ny), bro)
            rubrik:"ny bro"         | headline("ny bro")
            rubrik:förvar*          | headline(pattern(förvar*))
            rubrik:förvar~          | headline(fuzzy(förvar))
            rubrik:"ny bro"~5       | headline(near5(ny/exact, bro/exact))
            rubrik:(a ELLER b)      | headline(any(a, b))
            rubrik:(a -b)           | headline(all(a, not b))
            rubrik: förvar          | headline(förvar)
            rubrik: (a b)           | headline(all(a, b))
            rubrik:(a ingress:b)    | headline(all(a, lead(b)))
            rubrik:(ämne:a)         | keyword(a)
            rubrik:ingress:a        | lead(a)
            rubrik:*                | everything
            rubrik:OR               | headline(OR)
            rubrik:-bro             | headline(-bro)
            exakt:förvar            | förvar/exact
            exact:a böjd:b          | all(a/exact, b/inflected)
            bojd:a inflected:b      | all(a/inflected, b/inflected)
            bo\u0308jd:a            | a/inflected
            sammansatt:a            | a/compounds
            compounds:a             | a/compounds
            rubrik:exakt:förvar     | headline(förvar/exact)
            exakt:rubrik:förvar     | headline(förvar/exact)
            exakt:(a böjd:b "c d")  | all(a/exact, b/inflected, "c d")
            böjd:"a b"              | "a b"/inflected
            compounds:"a b" "c"     | all("a b"/compounds, "c")
            rubrik:böjd:"a b"       | headline("a b"/inflected)
            avsändare:Polisen       | publisher(Polisen)
            avsandare:"Svenska kraftnät" | publisher(Svenska kraftnät)
            publisher:"a b"~5 c     | all(publisher(a b), c)
            ämne:asyl -amne:tull    | all(keyword(asyl), not keyword(tull))
            keyword:OR OR keyword:b | any(keyword(OR), keyword(b))
            ämne: asyl              | keyword(asyl)
            ämne:text:a             | keyword(text:a)
            referens:"prop. 2017/18:105" | reference(prop. 2017/18:105)
            ref:2017/18:105 skog    | all(reference(2017/18:105), skog)
            ref:SOU 2018:24 skog    | all(reference(SOU 2018:24), skog)
            -ref:"SOU 2018:24" skog | all(skog, not reference(SOU 2018:24))
            ref:("SOU 2018:24" OR "Ds 2018:9") | any(reference(SOU 2018:24), reference(Ds 2018:9))
            ref:skog                | skog
            ref:12:30               | 12:30
            ref:abc skog            | all(abc, skog)
            -ref:abc skog           | all(skog, not abc)
            ref:"SOU 2018:0"        | "SOU 2018:0"
            ref:"ny bro"~5          | near5(ny/exact, bro/exact)
            ref:"2018-04-23"        | "2018-04-23"
            ref:("ny bro" OR "SOU 2018:24") | any("ny bro", reference(SOU 2018:24))
            ref:förvar*             | pattern(förvar*)
            ref:(EU) 2018/2001      | reference((EU) 2018/2001)
            ref:(eu) 2018/2001      | reference((eu) 2018/2001)
            ref:(EU) nr 648/2012 a  | all(reference((EU) nr 648/2012), a)
            ref:COM(2021) 206 skog  | all(reference(COM(2021) 206), skog)
            ref:KOM (2021) 206      | reference(KOM (2021) 206)
            ref:skollagen (2010:800) skog | all(reference(skollagen (2010:800)), skog)
            (ref:skollagen (2010:800)) skog | all(reference(skollagen (2010:800)), skog)
            (skog ref:abc)          | all(skog, abc)
            ref:(2018:24) skog      | all(reference(2018:24), skog)
            ref:(SOU 2018:24) (EU)  | all(reference(SOU 2018:24), EU)
            ref:skog (2010:800)     | all(skog, 2010:800)
            rubrik:ref:"SOU 2018:24" | reference(SOU 2018:24)
            exakt:ref:2018:24 skog  | all(reference(2018:24), skog)
            -rubrik:exakt:ref:"SOU 2018:24" skog | all(skog, not reference(SOU 2018:24))
            rubrik:ref:skog         | headline(skog)
            rubrik:ref:("SOU 2018:24" OR "Ds 2018:9") | headline(any(reference(SOU 2018:24), reference(Ds 2018:9)))
            Ref: skog               | all(Ref:, skog)
            rubrik:(ref:2018:24)    | reference(2018:24)
            foo:bar                 | foo:bar
            MiÖD:s                  | MiÖD:s
            kl:8                    | kl:8
            http://regeringen.se    | address(http://regeringen.se)
            exakt:http://a.se       | http://a.se/exact
            www.regeringen.se/nytt. | address(www.regeringen.se/nytt.)
            regeringen.se/nytt/bro?id=3 | address(regeringen.se/nytt/bro?id=3)
            (ny.regeringen.se/nytt) | address(ny.regeringen.se/nytt)
            rubrik:regeringen.se/nytt | address(regeringen.se/nytt)
            regeringen.se           | regeringen.se
            och/eller               | och/eller
            m.m./osv                | m.m./osv
            3.5/kvm                 | 3.5/kvm
            up-to-date:x            | up-to-date:x
            foo:"a b"               | all(foo:, "a b")
            rubrik                  | rubrik
            """)
    void fields(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            datum:2018              | dated(2018..2018)
            date:2018-04            | dated(2018-04..2018-04)
            datum:2018-04-23        | dated(2018-04-23..2018-04-23)
            datum:2018-03..2018-06  | dated(2018-03..2018-06)
            datum:..2015            | dated(..2015)
            datum:2018..            | dated(2018..)
            datum: 2018 bro         | all(dated(2018..2018), bro)
            datum:"2018-04-23 14:30" | dated(2018-04-23T14:30:00+02:00..2018-04-23T14:30:00+02:00)
            -datum:2018             | all(not dated(2018..2018))
            datum:2018 OR datum:2020 | any(dated(2018..2018), dated(2020..2020))
            datum:bogus             | all(datum, bogus)
            datum:2018-13           | all(datum, 2018-13)
            datum:"i går"           | dated(2026-11-24..2026-11-24)
            datum:mars..maj         | dated(2026-03..2026-05)
            datum:mars 2018         | dated(2018-03..2018-03)
            datum: Mars 2018 bro    | all(dated(2018-03..2018-03), bro)
            datum:Q1 2018           | dated(2018-01..2018-03)
            datum:efter 2018        | dated(2019..)
            datum:mars bro          | all(dated(2026-03..2026-03), bro)
            datum:mars "2018"       | all(dated(2026-03..2026-03), "2018")
            datum:2017 2018         | all(dated(2017..2017), 2018)
            datum:bogus 2018        | all(datum, bogus, 2018)
            datum:"senaste 30 dagarna" | dated(2026-10-27..2026-11-25)
            datum:"mars choklad"    | all(datum, "mars choklad")
            datum:..                | all(datum, ..)
            bro -datum:igår         | all(bro, not dated(2026-11-24..2026-11-24))
            datum:vecka 17 2018     | dated(2018-04-23..2018-04-29)
            datum:23 april 2018 bro | all(dated(2018-04-23..2018-04-23), bro)
            datum:"måndag 23 april 2018" | dated(2018-04-23..2018-04-23)
            datum:måndag 23 april 2018 | dated(2018-04-23..2018-04-23)
            datum:mellan mars och maj 2018 | dated(2018-03..2018-05)
            datum:>2018             | dated(2019..)
            datum:>=2018            | dated(2018..)
            datum:<2018-04          | dated(..2018-03)
            datum:<=2018            | dated(..2018)
            datum:2018-04-23/2018-04-25 | dated(2018-04-23..2018-04-25)
            datum:[2018 TO 2019]    | dated(2018..2019)
            bro -datum:imorse       | all(bro, not all(datum, imorse))
            """)
    void dates(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "ny bro                 | all(ny, bro)
            a OR                    | a
            OR a                    | a
            a OR OR b               | any(a, b)
            a AND                   | a
            a AND AND b             | all(a, b)
            a NOT                   | a
            a NEAR                  | a
            NEAR a                  | a
            a NEAR OR b             | any(a, b)
            a NEAR NEAR b           | near4(a, b)
            a NEAR -b               | all(a, not b)
            OR                      | OR
            ELLER OCH               | all(ELLER, OCH)
            (NOT)                   | NOT
            NEAR/7                  | NEAR/7
            -""                     | -
            a OR ()                 | a
            (a OR b                 | any(a, b)
            a (b OR c               | all(a, any(b, c))
            a OR b) c               | any(a, all(b, c))
            :)                      | :
            rubrik:                 | rubrik
            a rubrik: -b            | all(a, rubrik, not b)
            rubrik: OR b            | any(rubrik, b)
            rubrik:""               | rubrik
            rubrik:(OR)             | rubrik
            rubrik:exakt:           | all(rubrik, exakt)
            rubrik:ämne:a           | all(rubrik, keyword(a))
            avsändare:()            | avsändare
            avsändare:("")         | avsändare
            datum:                  | datum
            """)
    void whatIsNotOfTheLanguage(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            avsändare:(Polisen ELLER Tullverket) | any(publisher(Polisen), publisher(Tullverket))
            avsändare:(a b)         | publisher(a b)
            avsändare:(Svenska kraftnät OR "Region Skåne") | any(publisher(Svenska kraftnät), publisher(Region Skåne))
            ämne:(asyl AND tull)    | all(keyword(asyl), keyword(tull))
            ämne:(asyl NOT tull)    | all(keyword(asyl), not keyword(tull))
            ämne:(a OR (b OR c))    | any(keyword(a), keyword(b), keyword(c))
            datum:(2018 ELLER mars 2020) | any(dated(2018..2018), dated(2020-03..2020-03))
            datum:(2018 ELLER x)    | any(dated(2018..2018), x)
            ämne:(a                 | keyword(a)
            avsändare:Mark- och miljödomstolen bro | all(publisher(Mark- och miljödomstolen), bro)
            avsändare:Barn-, ungdoms- och fritidsnämnden | publisher(Barn-, ungdoms- och fritidsnämnden)
            avsändare:"Mark-" och x | all(publisher(Mark-), och, x)
            """)
    void groupsOfValuesAndNamesOfSeveralWords(String text, String tree) {
        reads(text, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Banken ANDNOT kontor    | all(Banken, not kontor)
            Banken andnot kontor    | all(Banken, not kontor)
            a && b                  | all(a, b)
            a !b                    | all(a, not b)
            a !"b c"                | all(a, not "b c")
            !                       | !
            Hjälp!                  | Hjälp!
            a NEAR5 b               | near5(a, b)
            bro^2                   | bro
            "ny bro"^2.5            | "ny bro"
            headline:a intros:b     | all(headline(a), lead(b))
            fulltext:a titel:b      | all(body(a), headline(b))
            srcname:Polisen         | publisher(Polisen)
            myndighet:Polisen       | publisher(Polisen)
            Källa: Polisen          | all(Källa:, Polisen)
            källa: Polisen          | publisher(Polisen)
            title: tåg              | headline(tåg)
            titel: "ny bro" väg     | all(headline("ny bro"), väg)
            år: 2018                | dated(2018..2018)
            land: Norge             | all(land:, Norge)
            pubdate:2018            | dated(2018..2018)
            från:2018 till:2019-03  | all(dated(2018..), dated(..2019-03))
            from:"mars 2018"        | dated(2018-03..)
            från:Polisen            | all(från, Polisen)
            bro AND mediatype:webb  | bro
            bro -lang:sv            | bro
            lang:(sv OR en) bro     | bro
            page:1                  | everything
            """)
    void whatIsWrittenInOtherArchives(String text, String tree) {
        reads(text, tree);
    }

    @Test
    void barsAreAlternatives() {
        reads("a || b", "any(a, b)");
        reads("a | b c", "any(a, all(b, c))");
        reads("||", "||");
    }

    private void reads(String text, String tree) {
        assertThat(QueryText.of(parser.parse(text).query())).isEqualTo(tree);
    }
}
