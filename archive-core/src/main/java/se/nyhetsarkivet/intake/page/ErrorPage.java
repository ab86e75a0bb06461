package se.nyhetsarkivet.intake.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.date.DateText;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/**
 * What servers send in place of an article: that there is nothing at an address, or that it is not for every reader or not now.
 * A heading or a part of the title must say just that, or a line of a page that says little else; news tell of such things too.
 */
enum ErrorPage {
    NOT_FOUND("the page says that there is nothing at its address", """
                    (?:{code})?(?:404|410)(?:\\.\\d{1,2})?(?:\\W*|\\W+(?:sidan|sida|page|file|not|error|fel|gone|hittades|kunde|oops|ojdå|hoppsan|vi)\\b.*)
                    .{0,30}(?:{missing}).{0,60}
                    (?:page|file|document|resource|article|url|object)?s? ?not found(?: on this server)?
                    .{0,12}{no-page}.{0,30}
                    gone
                    ingen (?:sida|artikel) (?:hittades|kunde hittas)
                    (?:här finns inget|inget)(?: innehåll)?(?: (?:hittades|kunde hittas|här))?
                    här var det tomt
                    """, """
                    .*(?:{missing}).*
                    .*{no-page}.*
                    .*\\b(?:page|file|url|resource|article) (?:.{1,60} )?(?:was not found|could not be found|cannot be found|can't be found|does not exist|doesn't exist|no longer exists).*
                    """),
    DENIED("the page says that access is denied", """
                    {code}(?:401|403)\\b.*
                    (?:401|403)\\W+(?:forbidden|unauthori[sz]ed|access|åtkomst|error|fel|obehörig)\\b.*
                    (?:åtkomst|tillgång|tillträde) (?:nekad|nekas|nekades|saknas|förbjuden|ej tillåten)(?: (?:till|för) .{1,40})?
                    (?:behörighet saknas|saknar behörighet|obehörig|ej behörig|otillåten åtkomst|åtkomsten nekades)
                    du (?:har inte|saknar) (?:behörighet|åtkomst|tillgång|rättighet(?:er)?)\\b.{0,60}
                    access (?:is |was |to .{1,40} )?(?:denied|forbidden|restricted)
                    forbidden
                    unauthori[sz]ed
                    request (?:rejected|blocked)
                    permission denied
                    not authori[sz]ed
                    access to this page has been denied
                    ingen åtkomst
                    behörighet krävs
                    (?:451 )?unavailable (?:for|due to) legal reasons
                    """, """
                    du (?:har inte|saknar) (?:behörighet|åtkomst|rättighet(?:er)?)\\b.*(?:sida|sidan|resurs|innehåll|webbplats|dokument|mapp).*
                    .*\\byou (?:don't|do not) have (?:permission|access)\\b.*
                    .*\\baccess (?:is |was )?denied\\b.*
                    """),
    LOGIN("the page asks its reader to log in", """
                    (?:vänligen )?logga in(?: (?:här|(?:på|till|i|med|för att) \\S+(?: \\S+){0,3}))?
                    inloggning(?: (?:krävs|(?:till|för|på) \\S+(?: \\S+)?))?
                    (?:please )?(?:log|sign)[ -]?in(?: (?:to|required|with|using).{0,40})?
                    log(?:in|on)(?: (?:page|required))?
                    du (?:måste|behöver) (?:vara inloggad|logga in).{0,60}
                    du är inte inloggad
                    (?:sidan|innehållet|tjänsten|webbplatsen) kräver inloggning.{0,30}
                    authentication required
                    glömt lösenord(?:et)?
                    """, """
                    (?:för att .{1,60} )?(?:måste|behöver) du (?:vara inloggad|logga in)\\b.*
                    du (?:måste|behöver) (?:vara inloggad|logga in)\\b.*(?:sida|sidan|innehåll\\w*|fortsätta|intranät\\w*|webbplats\\w*).*
                    (?:please |you must |you need to )(?:log|sign) in\\b.*
                    (?:sidan|innehållet) kräver (?:att du är inloggad|inloggning).*
                    .*\\b(?:innehållet|sidan|inlägget|texten) är lösenordsskydda[dt].*
                    .*\\bthis (?:content|post|page) is password protected.*
                    """),
    COOKIES("the page only asks for leave to store cookies", """
                    (?:om |hantera |användning av |inställningar för |acceptera |godkänn |about )?(?:våra |alla )?(?:webb)?(?:kakor|cookies|kakinställningar|cookieinställningar)(?: (?:på|on) .{0,40}| (?:och|and) (?:kakor|cookies|liknande|integritet|personuppgifter|privacy).{0,30}| ?\\(.{0,40})?
                    (?:vi|den här webbplatsen|webbplatsen|sajten|denna webbplats|this (?:web)?site|we) (?:använder|uses?) (?:oss av )?(?:kakor|cookies).{0,60}
                    (?:ditt )?(?:samtycke|cookie[ -]?samtycke)
                    cookie (?:consent|settings|policy)
                    (?:din integritet|vi värnar om din integritet|we value your privacy|innan du fortsätter|before you continue)(?: .{1,40})?
                    """, ""),
    ROBOT("the page only checks that its reader is no program", """
                    just a moment
                    ett ögonblick
                    vänta lite
                    checking your browser.*
                    attention required.*
                    är du (?:en )?(?:människa|robot)
                    (?:bekräfta|verifiera|visa|kontrollera) att du (?:är (?:en )?människa|inte är en robot)
                    (?:verify|confirm|prove) (?:that )?you are (?:human|not a robot)
                    are you (?:a )?(?:human|robot)
                    captcha
                    one more step
                    verifying you are human.*
                    security check
                    please verify you are a human.*
                    """, """
                    (?:please )?enable javascript.*
                    checking your browser.*
                    you need to enable javascript.*
                    .*\\b(?:bekräfta|verifiera) att du (?:är (?:en )?människa|inte är en robot).*
                    (?:du (?:måste|behöver)|vänligen|var god) (?:.{1,20} )?(?:aktivera|aktivt|slå på|tillåta) javascript.*
                    javascript (?:måste vara|är inte) (?:aktiverat|påslaget).*
                    """),
    FAULT("the page says that an error occurred", """
                    {code}(?:500|502|504)\\b.*
                    (?:500|502|504)\\W+(?:internal|server|bad|gateway|error|fel|serverfel|internt)\\b.*
                    (?:(?:oj|oj då|hoppsan|ojdå|attans|tyvärr|oops)\\W{1,3})?(?:det (?:har )?(?:uppstod|uppstått|inträffade|inträffat) (?:ett|något) (?:\\p{L}+ )?fel|(?:ett|något) (?:\\p{L}+ )?fel (?:har )?(?:uppstod|uppstått|inträffade|inträffat|uppkom))(?: (?:på (?:sidan|servern|webbplatsen)|i (?:systemet|servern|tjänsten|applikationen|programmet)|när .{1,40}|vid (?:hämtning|laddning|inläsning|visning|bearbetning|behandling|hantering)\\b.{0,30}))?
                    (?:(?:oj|oj då|hoppsan|ojdå|attans|tyvärr|oops)\\W{1,3})?(?:något|nånting|någonting) (?:gick|har gått|blev) (?:snett|fel)(?: (?:på (?:sidan|servern)|hos oss|här|tyvärr|när .{1,30}))?
                    (?:hoppsan|ojdå|oops|oj då|error|fel|felmeddelande|felsida|error page)
                    (?:internt |tekniskt )?(?:serverfel|systemfel|tekniskt fel|applikationsfel)(?: (?:har )?(?:inträffat|uppstod|uppstått))?
                    (?:internal )?(?:server|runtime|application|database) error\\b.{0,80}
                    bad gateway
                    gateway time-?out
                    bad request
                    something went wrong
                    an (?:unexpected )?error (?:has )?occurred
                    fatal error
                    (?:unexpected|internal|proxy|gateway) error
                    this page (?:isn['’]t|is not) working.*
                    databasfel
                    (?:det )?(?:gick|går) inte att (?:visa|ladda|öppna|nå|hämta) (?:den här )?(?:sidan|webbsidan|webbplatsen|innehållet).{0,30}
                    (?:sidan|webbsidan|innehållet) kunde inte (?:laddas|öppnas|nås|hämtas).{0,30}
                    error establishing a database connection
                    """, """
                    (?:tyvärr\\W{1,3})?(?:det (?:har )?(?:uppstod|uppstått|inträffade|inträffat) (?:ett|något) (?:\\p{L}+ )?fel|ett (?:\\p{L}+ )?fel (?:har )?(?:uppstod|uppstått|inträffade|inträffat))\\b.*(?:sidan|försök|igen|anrop|begäran|visas|server).*
                    .*\\ban (?:unexpected )?error (?:has )?occurred\\b.*
                    .*\\berror establishing a database connection\\b.*
                    .*\\bthe server encountered\\b.*
                    """),
    CLOSED("the page says that the site is closed for the time being", """
                    {code}503\\b.*
                    503\\W+(?:service|server|error|fel|tjänsten)\\b.*
                    (?:planerat|pågående|tillfälligt|schemalagt)? ?(?:underhåll|underhållsarbete|systemunderhåll|driftunderhåll|serverunderhåll)(?: pågår)?
                    (?:{closed-site})
                    (?:vi är )?(?:strax|snart) tillbaka
                    under (?:uppbyggnad|construction|maintenance)
                    service (?:temporarily )?unavailable
                    (?:we(?:'ll| will) be|be right) back(?: soon)?
                    tillbaka snart
                    stängt för underhåll
                    coming soon
                    down for (?:scheduled )?maintenance
                    scheduled downtime
                    (?:scheduled |site )?maintenance(?: mode)?
                    vi (?:uppdaterar|uppgraderar|underhåller|bygger om|arbetar med) (?:just nu )?(?:webbplatsen|sajten|hemsidan|vår webbplats|våra system|servern)(?: just nu)?
                    """, """
                    (?:{closed-site}).*
                    (?:just nu )?(?:uppdaterar|uppgraderar|underhåller) vi (?:webbplatsen|sajten|våra system|vår webbplats).*
                    """),
    MOVED("the page only says that it has moved", """
                    object moved(?: permanently)?
                    (?:sidan|webbplatsen) (?:är |har )?flyttad.{0,40}
                    (?:301|302|307|308)\\W+(?:moved|found|redirect|temporary|permanent).{0,40}
                    moved permanently
                    found
                    redirecting.{0,60}
                    (?:sidan|webbplatsen|innehållet) har (?:flyttat|flyttats|bytt adress)(?: till .{1,60})?
                    du (?:skickas|slussas|omdirigeras) (?:nu |strax )?vidare.{0,60}
                    omdirigering
                    omdirigerar.{0,40}
                    """, """
                    du (?:skickas|slussas|omdirigeras) (?:nu |strax |automatiskt )*vidare.*
                    (?:sidan|webbplatsen) har flyttats?\\b.*
                    (?:you (?:are|will be) being|you are|you will be) (?:automatically )?redirected.*
                    """),
    NONE("the page is one that a server shows where a site has none", """
                    index of /.*
                    apache2? .{0,20}default page.*
                    welcome to nginx
                    (?:microsoft )?iis(?: windows(?: server)?)?(?: \\d+)?
                    it works
                    default web site page
                    test page for .{1,40}
                    (?:this )?domain .{0,40}(?:for sale|parked).{0,40}
                    domänen är (?:till salu|parkerad).{0,40}
                    """, "");

    /** A page that says more is an article, whatever one of its lines says. */
    private static final int LONGEST_TEXT = 700;

    /** A page under such a heading that says more tells of it. */
    private static final int LONGEST_PAGE = 2_000;

    private static final int MOST_LINES = 200;
    private static final int MOST_HEADINGS = 3;
    private static final Pattern PARTS = Pattern.compile("\\s+[|–—·•»›:>-]{1,2}\\s+|\\s*[|»]\\s*|:\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N})]+$");
    private static final Pattern COOKIE =
            Pattern.compile(".*\\b(?:kakor(?:na)?|cookies?|cookiefiler|samtycke|integritet\\w*|consent|privacy)\\b.*");

    private static final Pattern ASKS =
            Pattern.compile("\\b(?:vi|we|you|du|godkänn\\w*|acceptera\\w*|neka|samtyck\\w*|accept)\\b");

    private final String reason;
    private final Pattern title;
    private final Pattern line;

    ErrorPage(String reason, String title, String line) {
        this.reason = reason;
        this.title = Words.pattern(title);
        this.line = Words.pattern(line);
    }

    /** What is said of pages and sites in several of the kinds, by the name that stands for it in braces. */
    private static final class Words {

        private static final Map<String, String> PARTS =
                Map.of("{code}", """
                        (?:(?:http|status|fel|error|felkod|code)[ :-]+){1,2}
                        """, "{page}", """
                        (?:sidan|sida|webbsidan|hemsidan|webbsida|adressen|innehållet|dokumentet|artikeln|filen|länken|nyheten)
                        """, "{no-page}", """
                        \\b(?:page|site|file|document|article|url) (?:you .{1,40} )?(?:can(?:['’]t|not| not)|could(?:n['’]t| not)|was not|is(?:n['’]t| not)|does(?:n['’]t| not)|no longer|has been) (?:be )?(?:found|exists?|available|removed|reached)\\b
                        """, "{missing}", """
                        \\b{page} (?:som )?(?:du|ni)? ?(?:sök(?:er|te)|letar efter|försöker? (?:nå|öppna|visa|besöka|hitta)|försökte (?:nå|öppna|visa|besöka|hitta)|efterfråga(?:r|de)|vill (?:se|besöka))? ?(?:efter )?(?:hittades (?:inte|ej)|kunde (?:inte|ej|tyvärr inte) (?:hittas|visas)|kan (?:inte|ej|tyvärr inte) (?:hittas|visas)|går inte att (?:hitta|visa)|finns (?:tyvärr )?(?:inte|ej)|existerar inte|saknas|är borttagen|är borta|har tagits bort|not found)\\b
                        \\bhitta(?:r|de) (?:tyvärr )?inte (?:{page}|det du (?:söker|letar efter))
                        \\b(?:kunde|kan) (?:tyvärr )?inte hitta (?:den |det )?{page}
                        \\bpage (?:not found|cannot be found)
                        """, "{closed-site}", """
                        (?:webbplatsen|webbsidan|hemsidan|sajten|sidan|tjänsten|servern|webben|vår webbplats|den här webbplatsen) (?:är|ligger) (?:just nu |för närvarande |tillfälligt |tyvärr )*(?:stängd|nere|otillgänglig|ur drift|inte tillgänglig|under (?:uppbyggnad|underhåll|arbete|konstruktion|ombyggnad))(?: (?:på grund av|för|tillfälligt|just nu).{0,60})?
                        (?:the |this )?(?:web)?site is (?:currently |temporarily )?(?:down|offline|closed|unavailable|under (?:maintenance|construction)).{0,40}
                        """);

        private Words() {}

        /** A pattern whose alternatives are the lines given; without lines, nothing matches it. */
        static Pattern pattern(String lines) {
            return Pattern.compile(lines.isEmpty() ? "(?!)" : whole(lines));
        }

        private static String whole(String lines) {
            String pattern = lines.strip().replace("\n", "|");
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                if (pattern.contains(part.getKey())) {
                    pattern = pattern.replace(part.getKey(), "(?:" + whole(part.getValue()) + ")");
                }
            }
            return pattern;
        }
    }

    /**
     * Why a page is no article.
     *
     * @param page the page
     * @param heading its heading
     * @param scope the part of it that would be the article
     * @param dated whether it gives machines a date of publication
     * @return the reason, or empty if it may be an article
     */
    static Optional<String> reason(Document page, Optional<Element> heading, Element scope, boolean dated) {
        List<String> titles = Stream.concat(
                        heading.stream(), page.select("h1").stream().limit(MOST_HEADINGS))
                .map(element -> bare(element.text()))
                .toList();
        List<String> all = PageLines.of(scope, heading).stream()
                .map(PageLines.Line::text)
                .limit(MOST_LINES)
                .toList();
        int characters = all.stream().mapToInt(String::length).sum();
        if (dated || saysWhen(all) || characters > LONGEST_PAGE) {
            return first(kind -> kind == NOT_FOUND && titles.stream().anyMatch(kind::isTitle));
        }
        List<String> lines = characters > LONGEST_TEXT ? List.of() : all;
        // Beside a text of some length, the title is what the heading says, or the site's.
        List<String> names = heading.isPresent() && lines.isEmpty() ? List.of() : names(page.title());
        return first(kind -> titles.stream().anyMatch(kind::isTitle))
                .or(() -> first(kind -> names.stream().anyMatch(kind::isTitle)))
                .or(() -> first(kind -> lines.stream().anyMatch(kind::isLine)))
                .or(() -> isOfCookies(lines) ? Optional.of(COOKIES.reason) : Optional.empty());
    }

    private static List<String> names(String title) {
        return Stream.concat(Stream.of(title), PARTS.splitAsStream(cut(title)))
                .map(ErrorPage::bare)
                .toList();
    }

    private static Optional<String> first(Predicate<ErrorPage> condition) {
        return Stream.of(values()).filter(condition).findFirst().map(kind -> kind.reason);
    }

    private boolean isTitle(String text) {
        return title.matcher(text).matches();
    }

    private boolean isLine(String text) {
        return line.matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        return EDGES.matcher(cut(text).replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** Only an article says when it was published. */
    private static boolean saysWhen(List<String> lines) {
        return lines.stream()
                .anyMatch(line -> DateText.in(line).stream()
                        .anyMatch(date -> PageWords.PUBLISHED
                                .matcher(line.substring(0, date.start()))
                                .find()));
    }

    /** What is said at all is said of cookies. */
    private static boolean isOfCookies(List<String> lines) {
        List<String> sentences = lines.stream()
                .map(ErrorPage::bare)
                .filter(line -> line.length() >= 40)
                .toList();
        return sentences.stream().anyMatch(line -> ASKS.matcher(line).find())
                && sentences.stream().allMatch(line -> COOKIE.matcher(line).matches());
    }
}
