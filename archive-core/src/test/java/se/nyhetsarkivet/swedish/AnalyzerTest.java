package se.nyhetsarkivet.swedish;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.swedish.InflectionTest.LANGUAGES;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a word is: the terms of texts, with a bar where a new position begins. With the dictionary and without it. */
class AnalyzerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            Skolan i Kållered.              ! =skolan skola | =i | =kållered kållered
            # numbers
            13 700                          ! =13700
            13\u00a0700                     ! =13700
            13\u2009700                     ! =13700
            13\u202f700                     ! =13700
            13700                           ! =13700
            1 234 567                       ! =1234567
            13 700,50                       ! =13700,50
            13700,50                        ! =13700,50
            14 000-15 000                   ! =14000 | =15000
            2018 100                        ! =2018 | =100
            13 7000                         ! =13 | =7000
            8.00                            ! =8.00
            13,5                            ! =13,5
            1,2,3                           ! =1,2,3
            'Bra, 5, 6.'                    ! =bra bra | =5 | =6
            2017/18:290                     ! =2017/18:290 201718290 =2017 | =18 | =290
            2018-04-23                      ! =2018-04-23 20180423 =2018 | =04 | =23
            # hyphens
            e-post                          ! =e-post epost =e e | =post post
            e-posten                        ! =e-posten epost =e e | =posten post
            EU-kommissionen                 ! =eu-kommissionen eukommission =eu ^eu eu | =kommissionen kommission
            EU\u2011kommissionens           ! =eu-kommissionens eukommission =eu ^eu eu | =kommissionens kommission
            18-åring                        ! =18-åring 18åring =18 | =åring åring
            Malmö-Göteborg                  ! =malmö-göteborg malmögöteborg =malmö malmö | =göteborg göteborg
            -Bra                            ! =bra bra
            # abbreviations
            U.S.A.                          ! =u.s.a usa
            USA                             ! =usa ^usa usa
            t.ex.                           ! =t.ex tex
            fr.o.m.                         ! =fr.o.m
            T.o.m.                          ! =t.o.m
            f.n.                            ! =f.n
            F.N.                            ! =f.n fn
            # names that look like forms of other words
            Mats bor här                    ! =mats mats | =bor bo | =här
            mats                            ! =mats mat
            Tomas                           ! =tomas tomas
            EU:s                            ! =eu:s ^eu eu
            MiÖD:s                          ! =miöd:s miöd
            1:a                             ! =1:a 1
            kl. 8                           ! =kl kl | =8
            # addresses and case numbers
            info@dn.se                      ! =info@dn.se infodnse =info info | =dn dn | =se se
            www.dn.se                       ! =www.dn.se wwwdnse =www www | =dn dn | =se se
            dn.se                           ! =dn.se dnse =dn dn | =se se
            UM 1234-18                      ! =um ^um um | =1234-18 123418 =1234 | =18
            Ju2018/01234/L7                 ! =ju2018/01234/l7 ju201801234l7 =ju2018 ju2018 | =01234 | =l7 l7
            # section signs
            12 §                            ! =12 | =§
            §12                             ! =§ | =12
            12 §§                           ! =12 | =§
            # accents: å, ä and ö are letters, others only count for the written form
            idé                             ! =idé ide
            ide                             ! =ide ide
            Müller                          ! =müller muller
            Muller                          ! =muller muller
            ÅÄÖ                             ! =åäö ^åäö åäö
            # apostrophes
            d\u2019Estaing                  ! =d'estaing destaing =d d | =estaing estaing
            """)
    void words(String text, String terms) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.terms(language.analyzer(), text)).isEqualTo(terms);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            mig\u00adra\u00adtion och       ! =migration <mig\u00adra\u00adtion> migration <mig\u00adra\u00adtion> =och <och>
            mig\u200bration                 ! =migration <mig\u200bration> migration <mig\u200bration>
            e\u2011post                     ! =e-post <e\u2011post> epost <e\u2011post> =e <e> e <e> =post <post> post <post>
            A\u030aldern                    ! =åldern <A\u030aldern> ålder <A\u030aldern>
            fo\u0308rvar fo\u0308r          ! =förvar <fo\u0308rvar> förvar <fo\u0308rvar> förvara <fo\u0308rvar> =för <fo\u0308r>
            \ufb01lm                        ! =film <\ufb01lm> film <\ufb01lm>
            migration\u00ad, mil             ! =migration <migration> migration <migration> =mil <mil> mil <mil>
            5\u00ba                         ! =5o <5\u00ba> 5o <5\u00ba>
            13\u00a0700 mil                 ! =13700 <13\u00a0700> =mil <mil> mil <mil>
            U.S.A. är                       ! =u.s.a <U.S.A> usa <U.S.A> =är <är> _vara <är>
            """)
    void whatCannotBeSeenDoesNotSplitAndTheTextIsFoundWhereItStands(String text, String terms) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.termsWithTheirText(language.analyzer(), text)).isEqualTo(terms);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\n", ".", "-", "- -", "--", "...", "\u00ad", "\u200b", "\u0308", "\ud800", "()", "\u0000",
                "@", ":", "😀"
            })
    void whatHasNoLettersHasNoTerms(String text) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), text)).isEmpty();
            assertThat(language.words(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            # a capital within a sentence is a name's, and only loses a genitive
            hos Flurpningens                    ! flurpningen
            hos flurpningens                    ! flurpning
            # at the beginning of a sentence it says nothing
            Bort. Flurpningens                  ! flurpning
            'Bort\nFlurpningens'                ! flurpning
            'Bort\tFlurpningens'                ! flurpning
            # only the piece that has the capital
            hos EU-flurpningens                 ! flurpning
            hos EU-Flurpningens                 ! flurpningen
            # a compound that no surname looks like is none
            i Givarländerna                 ! ~land
            """)
    void names(String text, String base) {
        for (SwedishLanguage language : LANGUAGES) {
            assertThat(Token.of(language.analyzer(), text))
                    .last()
                    .extracting(Token::term)
                    .isEqualTo(base);
        }
    }
}
