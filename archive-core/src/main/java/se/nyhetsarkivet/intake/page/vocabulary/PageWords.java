package se.nyhetsarkivet.intake.page.vocabulary;

import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateLabels;

/** The words by which pages name their own parts: labels of dates and kinds, headings of what is no part of an article. */
public final class PageWords {

    private static final String OF_THE_TEXT =
            "(?:(?:sidan|artikeln|nyheten|inlägget|dokumentet|texten|pressmeddelandet|först|senast|ursprungligen|originally|first|last|this entry was"
                    + "|this article was|page|article|webb)\\s+)*";

    /** What may stand between a label and its date: names, by whom, where. Other words are those of a sentence. */
    private static final String NAMES =
            "(?:[^\\p{L}\\d]+(?:(?-i:\\p{Lu})[\\p{L}.-]*|den|on|online|at|the|dat(?:um|e|o)|tid|dag|kl|klockan|senast|först"
                    + "|första gången|första|webben))*+";

    private static final String TAIL =
            NAMES + "(?:[^\\p{L}\\d]+(?:av|by|i|in|under|på|to|from|från|med)[:\\s][^\\d:]{0,60})?[^\\p{L}\\d]*$";

    /** A text that begins with a label that says what its date is. */
    public static final Pattern LABELLED = Pattern.compile("(?iu)(?:senast |last |först |first )?(?:"
            + DateLabels.CHANGED + "|" + DateLabels.PUBLISHED + "|" + DateLabels.CREATED + ")\\b.*");

    /** A label that says what its date is, wherever it stands in a line. */
    public static final Pattern ANY_LABEL = Pattern.compile("(?iu)(?<!\\p{L})(?:" + DateLabels.CHANGED + "|"
            + DateLabels.PUBLISHED + "|" + DateLabels.CREATED + ")(?!\\p{L})");

    private static final String BEGINNING = "(?iu)(?:^\\W*|[|•·,;()–—-]\\s*|\\s{2,}|(?<=\\.)\\s*)";

    /** A label before a date that says when a page was published. */
    public static final Pattern PUBLISHED =
            Pattern.compile(BEGINNING + OF_THE_TEXT + DateLabels.PUBLISHED + "(?!\\p{L})" + TAIL);

    /** A label before a date that says when a page was made. */
    public static final Pattern CREATED = Pattern.compile(BEGINNING + OF_THE_TEXT + DateLabels.CREATED + "(?!\\p{L})"
            + NAMES + "(?:[^\\p{L}\\d]+(?:av|by)[:\\s][^\\d:]{0,60})?[^\\p{L}\\d]*$");

    /** A label before a date that says when a page was changed. */
    public static final Pattern CHANGED =
            Pattern.compile("(?iu)(?<!\\p{L})" + DateLabels.CHANGED + "(?!\\p{L})[^\\d]{0,40}$");

    /** A line that is labelled with its date, or whatever it says instead. */
    public static final Pattern LABEL_AND_COLON =
            Pattern.compile("(?iu)^\\W*" + OF_THE_TEXT + "(?:" + DateLabels.CHANGED + "|" + DateLabels.PUBLISHED + "|"
                    + DateLabels.CREATED + ")(?:\\s+(?:den|av\\s[^:\\d]{2,40}))?\\s*:.*");

    /** How a sentence goes on behind a date; a label, an author or a part of the site does not go on so. */
    public static final Pattern PROSE_BEHIND = Pattern.compile(
            "(?u)^[,)]?\\s+(?!(?:av|by|i|in|under|kl|klockan|at|and is|and filed|on|senast|last|med|och|till|to|"
                    + "från|from|sidansvarig|ansvarig|visningar|läst|lästid|min|minuters|kommentar\\p{L}*|comments?|(?i:"
                    + DateLabels.CHANGED + "|" + DateLabels.PUBLISHED
                    + "|" + DateLabels.CREATED + "))(?!\\p{L}))\\p{Ll}{2,}.*");

    private static final String KINDS =
            "(?:pressmeddelanden?|pressinformation|nyhet|nyheter|webbnyheter|nyhetsartikel|nyhetsnotis|artikel|aktuellt|press|pressrelease"
                    + "|press\\s+release|statistiknyhet|notis|webbnyhet"
                    + "|debattartikel|debatt|tal|ledare|anslag|kungörelse|reportage|blogg(?:inlägg)?)";

    /** A label, or at the beginning of a line the kind of the page, behind which a date may stand in any form. */
    public static final Pattern LEADING_LABEL = Pattern.compile(
            ANY_LABEL.pattern() + "|^" + KINDS
                    + "(?:\\s+(?:från|den|av den|from)(?!\\p{L}))?(?=[\\s:•|·–-])[\\s:•|·–-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A label before a date that says something else than when a page was published. */
    public static final Pattern EVENT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:när|tid|tidpunkt|plats|start|slut|börjar|startar|slutar|pågår|sista|senast|sedan|innan|tidigast|fram"
                    + "|just|since|until|before|after|due|före|efter|till och med|t\\.?o\\.?m"
                    + "|fr\\.?o\\.?m|från|gäller|svarsdag|ansökningsdag|evenemang|möte|mötet|sammanträde|deadline|when|starts|ends|utskrive[nt]"
                    + "|skrevs ut|idag|i dag|dagens datum|hämtad|copyright|©|öppnar|stänger|nästa|föd(?:da?|s)"
                    + "|invigs|hålls|inleds|avslutas|arrangeras|visas|spelas|firas|sker"
                    + "|foto|bild|fotograf|photo|illustration|källa|tagen)\\b[^\\d]{0,30}$");

    /** All that may stand beside a date on a line that only says when a page was published. */
    public static final Pattern LABELS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:senast|last|först|first|datum|date|sidan|artikeln|nyheten|pressmeddelanden?|pressrelease"
                    + "|press\\s+release|nyhet(?:er)?|statistiknyhet|webbnyhet|aktuellt|den|on|kl|klockan|at|cet|cest|utc|gmt|av|"
                    + DateLabels.PUBLISHED + "|" + DateLabels.CREATED + "|"
                    + DateLabels.CHANGED
                    + "|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors?|fre|lör|sön"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\\b");

    /** A line that only says what kind of page it is and from whom. */
    public static final Pattern KIND = Pattern.compile("(?iu)" + KINDS + "(?:\\s+från\\s+.{2,120}|\\s*[:•|·/–-]*)");

    /** The kind of a page with the word that leads to its date: {@code Nyhet från}. */
    public static final Pattern KIND_BEFORE_DATE =
            Pattern.compile("(?iu)" + KINDS + "\\s+(?:från|av|from|publicerad|daterad)(?:\\s+den)?");

    /** A place before a date, as letters have it. */
    public static final Pattern PLACE = Pattern.compile(
            "(?u)\\p{Lu}[\\p{L}.-]+(?:(?: i | och |[ /])\\p{Lu}[\\p{L}.-]+){0,2}(?:, \\p{Lu}\\p{L}+)?(?:,? den|,|:| [–—-])?");

    /** Who wrote a text, before the date on which it was written. */
    public static final Pattern AUTHOR = Pattern.compile(
            "(?u)(?i:av|by|text|text av|skriven av|skribent|av:|text:|by:):? \\p{Lu}[^.!?]{1,60}?[,;:|•·–—-]*");

    /** The same behind the date. */
    public static final Pattern AUTHOR_BEHIND =
            Pattern.compile("(?u)\\s*[,|•·–—-]?\\s*(?i:av|by|text:?|skriven av)\\s\\p{L}[^.!?\\d]{1,60}");

    /** What takes place on a day, so that the day is not that of publication. */
    public static final Pattern OCCASION = Pattern.compile(
            "(?iu)(?<!\\p{L})\\p{L}{0,30}(?:ning|möte[nt]?|fest(?:en)?|konsert(?:en)?|premiär(?:en)?|mässan?|marknad(?:en)?|föreställning(?:en)?|seminari(?:um|et)"
                    + "|kurs(?:en)?|träff(?:en)?|samråd(?:et)?|sammanträde|lopp(?:et|is)?|tävling(?:en)?|match(?:en)?|final(?:en)?|helg(?:en)?|kväll(?:en)?"
                    + "|dagen|dagar(?:na)?|öppet hus|start|öppet|öppna[rst]*|stäng\\p{L}+|stopp(?:et)?|tider|deadline|beslut(?:et)?|klar|klart|träder|anmälan|ansökan|val(?:et)?"
                    + "|nämnd(?:en)?|fullmäktige|styrelsen?|session|kalender|gala(?:n)?|resa(?:n)?|turné(?:n)?|webbinarium|webinar|conference|meeting|concert)(?!\\p{L})");

    private static final String UNDATED =
            "(?:sidansvarig|sidan?s? ansvarig|innehållsansvarig|ansvarig(?: utgivare| för sidan)?|webbansvarig|webbredaktör|textförfattare|text av"
                    + "|skriven av|skribent|(?:sidan|artikeln|nyheten)\\s+skrevs ut|this entry was posted|hjälpte informationen"
                    + "|var (?:den här )?(?:informationen|sidan) till hjälp|hade du (?:nytta|hjälp) av|hittade du (?:det|vad) du"
                    + "|dela (?:sidan|artikeln|detta|det här|med dig|på)|skriv ut|lyssna|tipsa en vän|foto|bild|illustration|fotograf"
                    + "|kategori(?:er)?|taggar|etiketter|ämnesord|nyckelord)";

    /** A line at the foot of a text about the page itself. */
    public static final Pattern OF_THE_PAGE = Pattern.compile("(?iu)(?:(?:senast|last)\\s+" + DateLabels.CHANGED
            + "|senast\\s+" + DateLabels.PUBLISHED
            + "|(?:sidan|artikeln|nyheten)\\s+(?:senast\\s+)?(?:" + DateLabels.CHANGED + "|" + DateLabels.PUBLISHED
            + "|"
            + DateLabels.CREATED + ")|" + DateLabels.PUBLISHED + "|" + DateLabels.CREATED + "|" + DateLabels.CHANGED
            + "|" + UNDATED + ")\\b.*");

    /** Such a line that says nothing of a date. */
    public static final Pattern OF_THE_PAGE_UNDATED = Pattern.compile("(?iu)" + UNDATED + "\\b.*");

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
