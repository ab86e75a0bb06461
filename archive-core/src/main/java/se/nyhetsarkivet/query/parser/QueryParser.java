package se.nyhetsarkivet.query.parser;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import se.nyhetsarkivet.calendar.period.PeriodReader;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.token.Notices;
import se.nyhetsarkivet.query.token.Parentheses;
import se.nyhetsarkivet.query.token.QueryLexer;
import se.nyhetsarkivet.query.token.Question;
import se.nyhetsarkivet.query.token.SmallOperators;
import se.nyhetsarkivet.query.token.Token;
import se.nyhetsarkivet.query.token.TokenCursor;

/**
 * Reads what a user typed. Never fails: what cannot be read as the language below is searched as words, and a
 * {@link Notice} says how it was read.
 *
 * <pre>
 * query    = all { OR all }
 * all      = part { [ AND ] part }
 * part     = { NOT | "-" | "+" } near
 * near     = operand { NEAR operand }
 * operand  = "(" query ")"
 *          | textfield operand
 *          | valuefield value
 *          | quoted [ "~" [ number ] ]
 *          | run
 *
 * OR       = "OR" | "ELLER" | "|" | "||"          signs need no space beside them
 * AND      = "AND" | "OCH" | "&amp;&amp;"                 changes nothing, like "+"
 * NOT      = "NOT" | "INTE" | "ANDNOT" | "!"      "!" only directly before a word, a quoted text or a group
 * NEAR     = ( "NEAR" | "ONEAR" ) [ [ "/" ] number ]  number is 1 to 100, and 4 if absent; ONEAR is in this order
 *
 * textfield  = ( "rubrik"  | "headline" | "titel" | "title"        the headline
 *              | "ingress" | "lead" | "intros" | "intro"           the lead
 *              | "text"    | "body" | "fulltext" | "brödtext"      the body
 *              | "exakt"   | "exact"              the width of the words: as written,
 *              | "böjd" | "bojd" | "inflected"    in all inflections,
 *              | "sammansatt" | "compounds"       in compounds too
 *              ) ":"
 * valuefield = ( "avsändare" | "avsandare" | "publisher" | "srcname" | "sourcename" | "source" | "källa" | "myndighet"
 *              | "ämne" | "amne" | "keyword" | "keywords" | "ämnesord" | "subject" | "tagg" | "tag"
 *              | "referens" | "reference" | "ref"
 *              | "datum" | "date" | "pubdate" | "published" | "publicerad" | "år" | "year"
 *              | "från" | "from" | "fromdate" | "startdate"        from a date on
 *              | "till" | "to" | "todate" | "enddate"              up to a date
 *              | what other archives have and this one has not, as "mediatype", "lang", "page", "section"
 *              ) ":"
 *
 * value    = run | quoted | "(" values ")"
 * values   = value in which words side by side are one name, with OR, AND and NOT between
 *
 * quoted   = '"' text '"'                         any of " “ ” „ « » on either side
 * run      = characters other than white space, quotation marks and parentheses
 *          | number in groups                      as in 13 700, with a space of any kind between
 * date     = day | [ day ] ".." [ day ]           a run or quoted text after "datum:"; a range has at least one end
 *          | what PeriodReader reads               as in datum:mars..maj and datum:"förra veckan"
 *          | run { run }                           the longest of up to six that PeriodReader reads, as in datum:vecka 17 2018
 * reference = what Reference reads                a run, a quoted text, or the shortest of up to six runs, as in ref:SOU 2018:24
 * day      = yyyy | yyyy-MM | yyyy-MM-dd          and what else PartialDate reads
 * </pre>
 *
 * <p>NEAR binds tightest, then standing side by side, then OR. The names of operators count only in upper case and after
 * neither a sign nor a colon; those of fields in any case. A sign counts at the beginning of the text, after white space
 * or after {@code (}, and directly before what it is for; two negations cancel out. White space after a colon is skipped
 * if a value follows, but not after names that stand so in plain text too, as {@code Källa: SCB}, unless they are in
 * small letters. A name that ends in a hyphen goes on as far as it must: {@code avsändare:Mark- och miljödomstolen}. Of several text fields in a row the last decides, for the text and for the width.
 *
 * <p>A run is one of these:
 *
 * <ul>
 *   <li>a pattern, if it has {@code *} (any number of characters) or {@code ?} (one) beside at least one letter or digit;
 *       with {@code *} alone, everything;
 *   <li>a web address, if it begins with {@code http://}, {@code https://} or {@code www.}, or has a path behind the name of a
 *       host, as {@code regeringen.se/nytt};
 *   <li>a fuzzy word, if it ends in {@code ~}, with or without a number, which makes no difference;
 *   <li>otherwise a word. What has a slash always is, and so is what stands before a colon but is
 *       no field.
 * </ul>
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>text</th><th>what it asks for</th></tr>
 * <tr><td>{@code förvar rymning}</td><td>both words</td></tr>
 * <tr><td>{@code "ny bro"}</td><td>the words as written, in this order</td></tr>
 * <tr><td>{@code tåg ELLER buss}</td><td>either word</td></tr>
 * <tr><td>{@code tåg buss OR färja}</td><td>both of the first two, or the third</td></tr>
 * <tr><td>{@code tåg (buss OR färja)}</td><td>the first, and either of the others</td></tr>
 * <tr><td>{@code tåg -buss}, {@code tåg INTE buss}</td><td>the first without the second</td></tr>
 * <tr><td>{@code -(tåg buss)}</td><td>everything but items with both</td></tr>
 * <tr><td>{@code tåg NEAR/5 försenat}</td><td>at most five words between them, in any order</td></tr>
 * <tr><td>{@code tåg ONEAR försenat}</td><td>at most four words between them, in this order</td></tr>
 * <tr><td>{@code a NEAR/5 b NEAR/5 c}</td><td>all three, each near those before it</td></tr>
 * <tr><td>{@code a NEAR/5 b ONEAR/2 c}</td><td>a near b, and b soon followed by c</td></tr>
 * <tr><td>{@code "ny bro"~5}</td><td>the written words at most five words apart, in any order</td></tr>
 * <tr><td>{@code förvar*}, {@code *förvar}, {@code f?rvar}</td><td>written words that fit the pattern</td></tr>
 * <tr><td>{@code förvar~}</td><td>words spelled nearly like it</td></tr>
 * <tr><td>{@code rubrik:förvar}</td><td>the word in the headline</td></tr>
 * <tr><td>{@code rubrik:(tåg ELLER "ny bro")}</td><td>either in the headline</td></tr>
 * <tr><td>{@code böjd:"Svenska kraftnät"}</td><td>the words in this order, each in any inflection</td></tr>
 * <tr><td>{@code exakt:förvar}, {@code rubrik:exakt:förvar}</td><td>the written form alone</td></tr>
 * <tr><td>{@code avsändare:"Svenska kraftnät"}</td><td>items of the publisher</td></tr>
 * <tr><td>{@code avsändare:(Polisen ELLER "Svenska kraftnät")}</td><td>items of either</td></tr>
 * <tr><td>{@code ämne:asyl}</td><td>items with the keyword</td></tr>
 * <tr><td>{@code referens:"prop. 2017/18:105"}</td><td>items that have the reference, however it is written there</td></tr>
 * <tr><td>{@code ref:2018:24}</td><td>items with that number of any kind: SOU 2018:24, SFS 2018:24 and others</td></tr>
 * <tr><td>{@code datum:2018-04}</td><td>items that may be of that month</td></tr>
 * <tr><td>{@code datum:2018-03..2018-06}, {@code datum:..2015}</td><td>items that may be of the range</td></tr>
 * <tr><td>{@code datum:mars 2018}, {@code datum:"förra veckan"}, {@code datum:idag}</td>
 *     <td>items that may be of the period, as {@link PeriodReader} reads it today</td></tr>
 * <tr><td>{@code https://polisen.example/nytt}</td><td>the item with the address, and those that mention it</td></tr>
 * <tr><td>{@code 13 700}</td><td>the number, however it is grouped</td></tr>
 * <tr><td>{@code MiÖD:s}, {@code kl:8}, {@code e-post}</td><td>words</td></tr>
 * </table>
 *
 * <p>What is not of the language: a quotation mark without a partner is left out, and what follows is read as words. A
 * parenthesis that is never closed ends with the text, one that was never opened is left out, and so are those nested
 * deeper than {@value #MAX_DEPTH} levels. An operator with nothing to work on is left out, or read as a word if there is
 * nothing else; so is a NEAR that has something else beside it than words, phrases, patterns, fuzzy words and groups of
 * alternatives of these, or a number out of range. A field without a value is read as a word, an invalid date or
 * reference as words. At most {@value #MAX_LENGTH} characters and {@value #MAX_PARTS} parts are read; parts are the words, phrases,
 * patterns, fuzzy words, publishers, keywords and dates in the whole tree. Of a quoted text at most {@value #MAX_PARTS} words
 * are read. More than {@value QueryNode.Near#MAX_PARTS} parts in a chain of NEAR are several chains, each of which begins with
 * the last part of the one before. A field that has no meaning in this archive is left out with its value; any other name
 * before a colon, {@code ^} with a number, operators of other archives, and English ones in small letters lead to a notice,
 * and so are wildcards in a quoted text, where they are characters.
 *
 * <p>A text without any operator, quotation mark, field, fuzzy word or wildcard is a question if it has three words or
 * more and a question mark directly after the last, or four or more and begins with one such as {@code vem} or
 * {@code när}. In a question, a question mark after a word is no wildcard. Elsewhere the search
 * decides, which knows the words of the archive.
 *
 * <p>Safe for use by many threads.
 */
public final class QueryParser {

    /** The longest text that is read, in characters; the rest is left out with a notice. */
    public static final int MAX_LENGTH = SearchRequest.MAX_TEXT;

    /** The most words, phrases and values that are read, and the most words of a phrase; the rest is left out with a notice. */
    public static final int MAX_PARTS = 100;

    /** The most levels of parentheses; those further inside are left out with a notice. */
    public static final int MAX_DEPTH = Parentheses.MAX_DEPTH;

    private final InstantSource clock;

    /**
     * Makes a parser.
     *
     * @param clock the time at which a query is read; today is the day in Stockholm, {@link PartialDate#ZONE}
     */
    public QueryParser(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Today, as dates in a query are read.
     *
     * @return the day in Stockholm
     */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PartialDate.ZONE);
    }

    /**
     * Reads a query.
     *
     * @param text what the user typed
     * @return what was understood
     */
    public ParsedQuery parse(String text) {
        Notices notices = new Notices();
        String read = text;
        if (text.length() > MAX_LENGTH) {
            read = text.substring(0, MAX_LENGTH);
            notices.add(Notice.Kind.TEXT_CUT, String.valueOf(MAX_LENGTH));
        }
        List<Token> tokens = QueryLexer.read(read, notices);
        boolean question = read.chars().noneMatch(QueryLexer::isQuote) && Question.isIn(tokens);
        if (!question) {
            SmallOperators.tell(tokens, notices);
        }
        TokenCursor paired = new TokenCursor(Parentheses.pair(tokens, notices));
        LeafParser leaves = new LeafParser(paired, notices, question);
        QueryNode query = new QueryTreeParser(paired, leaves, new ValueReading(paired, leaves, today())).read();
        if (QuerySimplifier.hasOnlyExclusions(query)) {
            notices.add(Notice.Kind.ONLY_EXCLUSIONS, "");
        }
        return new ParsedQuery(query, notices.all(), question);
    }
}
