package se.nyhetsarkivet.intake.page.vocabulary;

import java.util.regex.Pattern;

/** The words by which pages name their own parts: labels of dates and kinds, headings of what is no part of an article. */
public final class PageWords {

    private static final String CHANGED_WORDS =
            "(?:uppdatera(?:d|t|des)|ändra(?:d|t|des)|granska(?:d|t|des)|revidera(?:d|t|des)|redigera(?:d|t|des)"
                    + "|modified|updated|last\\s+changed|reviewed)";
    private static final String PUBLISHED_WORDS =
            "(?:publicera(?:d|t|des|ts)|publiceringsdatum|publicering|publ|utgiven|utlagd|upplagd|inlagd|inlagt|inskicka[dt]|posta[dt]"
                    + "|published|publication\\s+date|posted|date\\s+published|released)";

    /** A text that begins with a label that says what its date is. */
    public static final Pattern LABELLED = Pattern.compile(
            "(?iu)(?:senast |last |först |first )?(?:" + CHANGED_WORDS + "|" + PUBLISHED_WORDS + ")\\b.*");

    /** A label before a date that says when a page was published. */
    public static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)(?:^|[|•·,;()–—-]\\s*|\\s{2,})(?:(?:sidan|artikeln|nyheten|inlägget|dokumentet|texten|först|senast|this entry was|webb)\\s+)*"
                    + PUBLISHED_WORDS + "\\b[^\\d]{0,60}$");

    /** A label before a date that says when a page was changed. */
    public static final Pattern CHANGED = Pattern.compile("(?iu)" + CHANGED_WORDS + "\\b[^\\d]{0,40}$");

    /** A label before a date that says something else than when a page was published. */
    public static final Pattern EVENT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:när|tid|tidpunkt|plats|start|slut|börjar|startar|slutar|pågår|sista|senast|före|efter|till och med|t\\.?o\\.?m"
                    + "|fr\\.?o\\.?m|från|gäller|svarsdag|ansökningsdag|evenemang|möte|mötet|sammanträde|deadline|when|starts|ends|utskrive[nt]"
                    + "|skrevs ut|idag|i dag|dagens datum|hämtad|copyright|©|öppnar|stänger|nästa|födda?)\\b[^\\d]{0,30}$");

    /** All that may stand beside a date on a line that only says when a page was published. */
    public static final Pattern LABELS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:senast|last|först|first|datum|date|sidan|artikeln|nyheten|pressmeddelanden?|pressrelease"
                    + "|press\\s+release|nyhet(?:er)?|statistiknyhet|webbnyhet|aktuellt|den|on|kl|klockan|at|cet|cest|utc|gmt|av|"
                    + PUBLISHED_WORDS + "|"
                    + CHANGED_WORDS + "|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors?|fre|lör|sön"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\\b");

    /** A line that only says what kind of page it is and from whom. */
    public static final Pattern KIND = Pattern.compile(
            "(?iu)(?:pressmeddelande|nyhet|nyheter|nyhetsnotis|artikel|aktuellt|press|pressrelease|press\\s+release|statistiknyhet|notis"
                    + "|webbnyhet|debattartikel|debatt|tal|ledare|anslag|kungörelse|reportage|blogg(?:inlägg)?)(?:\\s+från\\s+.{2,120}|\\s*[:•|·–-]*)");

    /** A line at the foot of a text about the page itself. */
    public static final Pattern OF_THE_PAGE = Pattern.compile(
            "(?iu)(?:sidansvarig|sidan?s? ansvarig|innehållsansvarig|ansvarig(?: utgivare| för sidan)?|webbansvarig|webbredaktör"
                    + "|textförfattare|text av|skriven av|skribent|(?:senast|last)\\s+" + CHANGED_WORDS + "|senast\\s+"
                    + PUBLISHED_WORDS
                    + "|(?:sidan|artikeln|nyheten)\\s+(?:senast\\s+)?(?:" + CHANGED_WORDS + "|" + PUBLISHED_WORDS
                    + "|skrevs ut|skapa(?:d|des))|" + PUBLISHED_WORDS
                    + "|" + CHANGED_WORDS
                    + "|this entry was posted|hjälpte informationen|var (?:den här )?(?:informationen|sidan) till hjälp"
                    + "|hade du (?:nytta|hjälp) av|hittade du (?:det|vad) du|dela (?:sidan|artikeln|detta|det här|med dig|på)|skriv ut|lyssna"
                    + "|tipsa en vän|foto|bild|illustration|fotograf|kategori(?:er)?|taggar|etiketter|ämnesord|nyckelord)\\b.*");

    /** A heading of how to reach somebody. */
    public static final Pattern CONTACT = Pattern.compile(
            "(?iu)(?:press)?kontakt(?:a oss|er|person(?:er)?|uppgifter|information)?|kontakta .{2,40}|contacts?(?: us)?|mediekontakt(?:er)?");

    /** A heading of what stands beside an article and is another's text. */
    public static final Pattern OTHERS = Pattern.compile(
            "(?iu)relatera(?:t|de|d).{0,30}|läs (?:också|även|vidare)(?: om .{0,40})?|mer läsning|se även|dela(?: .{0,20})?"
                    + "|senaste (?:nytt|nyheter|nyheterna|inläggen|kommentarer).{0,20}|(?:fler|andra|övriga|aktuella) "
                    + "(?:nyheter|artiklar|pressmeddelanden|sidor|inlägg).{0,20}|prenumerera.{0,30}|följ oss.{0,30}|nyhetsbrev"
                    + "|kommentarer|\\d+ kommentar(?:er)?|(?:en|inga) kommentar(?:er)?|\\d+ responses|sidinformation"
                    + "|hjälpte informationen.{0,40}|lämna (?:en kommentar|ett svar)|tipsa.{0,20}");

    /** A heading of links or words about the article. */
    public static final Pattern LINKS = Pattern.compile(
            "(?iu)genvägar|snabblänkar|läs mer(?: om .{0,40})?|mer om .{0,40}|ämnen|kategorier|taggar|tags|etiketter|nyckelord"
                    + "|dokument(?: (?:&|och) länkar)?|bilagor|bilaga|filer|ladda ne[dr].{0,20}|länkar|bilder|pressbilder"
                    + "|om (?:sidan|oss|webbplatsen|artikeln)|media|sök|meny|innehåll(?:sförteckning)?|på sidan|på den här sidan|externa länkar");

    /** Whether a heading is that of no part of an article. */
    public static boolean isApart(String title) {
        return CONTACT.matcher(title).matches()
                || OTHERS.matcher(title).matches()
                || LINKS.matcher(title).matches();
    }

    /** A text that only leads to another page. */
    public static final Pattern LEADS_ON = Pattern.compile(
            "(?iu)(?:läs (?:mer|hela|också|även|vidare)|mer information|tillbaka|till (?:start|nyheter|toppen|arkivet)|fler |visa |dela|skriv ut"
                    + "|lyssna|hoppa|nästa|föregående|alla nyheter|prenumerera).*");

    private PageWords() {}
}
