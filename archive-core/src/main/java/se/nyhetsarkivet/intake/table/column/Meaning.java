package se.nyhetsarkivet.intake.table.column;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column holds, and the names by which it is known, the most telling first. */
public enum Meaning {
    IDENTIFIER(
            "identifier",
            "id identifier guid uuid artikelid nyhetsid articleid newsid nummer nr diarienummer dnr diarienr arendenummer"
                    + " handlingsnummer referens reference"),
    HEADLINE(
            "headline",
            "rubrik headline title titel huvudrubrik heading overskrift headlinemain webtitle arendemening arenderubrik"
                    + " arendetitel dokumenttitel handlingsrubrik nyhet subjectline"),
    LEAD(
            "abstract",
            "ingress lead leadparagraph abstract sammanfattning summary preamble standfirst trailtext teaser puff intro"
                    + " introduction inledning dek excerpt utdrag snippet beskrivning description underrubrik subheadline"
                    + " subtitle"),
    BODY(
            "articleBody",
            "brodtext articlebody body text content contents innehall artikeltext articletext bodytext fulltext maintext"
                    + " nyhetstext huvudtext story meddelande message"),
    PUBLISHED(
            "datePublished",
            "publiceringsdatum datepublished publicerad published pubdate publisheddate publishedat publicationdate"
                    + " publiceringstidpunkt publicerat publiserat publicationdatetime publishdate publishedon dateofpublication"
                    + " webpublicationdate firstpublished releasedate postdate dateposted posted issued utgivningsdatum datum"
                    + " date datetime timestamp expedierad expedieringsdatum upprattad inkom ankomstdatum"
                    + " registreringsdatum registrerad skapad skapat created createdat creationdate"),
    TIME("", "publiceringstid klockslag tid time pubtime klockan"),
    YEAR("", "ar year publiceringsar"),
    MONTH("", "manad month"),
    WEEK("", "vecka week"),
    DAY("", "dag day"),
    MODIFIED(
            "dateModified",
            "datemodified andrad modified uppdaterad updated lastmodified senastandrad senastuppdaterad andringsdatum"
                    + " updatedat modifieddate lastupdated lastchanged datelastmodified senastandrat andrat uppdaterat"),
    PUBLISHER(
            "publisher",
            "avsandare publisher myndighet utgivare organisation organization kalla source agency sender"
                    + " sourcename sourcetitle newspaper tidning outlet medium department departement forvaltning utgivarnamn"),
    URL(
            "url",
            "url lank link adress webbadress webblank permalink webaddress href address weburl pageurl articleurl"
                    + " sourceurl hyperlink hyperlank sidadress"),
    KEYWORDS(
            "keywords",
            "keywords amnesord nyckelord taggar tags keyword amne amnen kategori kategorier category"
                    + " categories subject subjects tagg tag amneskategori amnesomrade topic topics section sectionname label labels rubricering sokord"),
    AUTHOR(
            "author",
            "forfattare author authors byline skribent journalist writer authorname creator reporter redaktor upphovsperson"),
    LANGUAGE("inLanguage", "inlanguage sprak language lang spraak");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<Meaning, List<String>> NAMES = new EnumMap<>(Meaning.class);
    private static final Map<String, Meaning> BY_NAME = new HashMap<>();

    static {
        for (Meaning meaning : values()) {
            List<String> names = List.of(meaning.names.split(" ", -1));
            NAMES.put(meaning, names);
            names.forEach(name -> BY_NAME.putIfAbsent(name, meaning));
        }
    }

    private final String key;
    private final String names;

    Meaning(String key, String names) {
        this.key = key;
        this.names = names;
    }

    /** The meaning of a key of NewsArticle. */
    public static Optional<Meaning> ofKey(String key) {
        String bare = key.strip();
        return Arrays.stream(values())
                .filter(meaning -> !meaning.key.isEmpty() && meaning.key.equalsIgnoreCase(bare))
                .findFirst();
    }

    /** The key of NewsArticle; empty for a part of a date, which has none. */
    public String key() {
        return key;
    }

    /** The meaning of a column by its name, however the name is spelt. */
    public static Optional<Meaning> ofName(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    /** How telling the name is; smaller is more. */
    int rank(String name) {
        int rank = NAMES.getOrDefault(this, List.of()).indexOf(plain(name));
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    /** Whether several columns may have this meaning together. */
    boolean isManifold() {
        return this == KEYWORDS || this == AUTHOR;
    }

    /** Whether the column holds something to read. */
    boolean isText() {
        return this == HEADLINE || this == LEAD || this == BODY;
    }

    /** A name in small letters without spaces, marks and diacritics, so that Brodtext and bröd_text are the same. */
    public static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return NOT_LETTERS.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
    }
}
