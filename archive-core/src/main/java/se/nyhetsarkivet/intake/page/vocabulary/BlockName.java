package se.nyhetsarkivet.intake.page.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the class or the id of an element says of it. The name {@code c-share__list} says that the element is for sharing;
 * {@code no-sidebar} and {@code category-nyhetsbrev} say something of the page or its subject.
 */
public final class BlockName {

    private static final Pattern PARTS = Pattern.compile("[_:-]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern COUNTER = Pattern.compile("\\d+|[a-z]{0,2}\\d[a-z0-9]{0,4}");

    private static final Set<String> DENIALS = words(
            "no not without has have with is are not-has category cat tag type topic term post-type status format");

    /** Words that say where a block stands or how it is made, not what it is. */
    private static final Set<String> FRAMES =
            words("sv c o s u et ne wp lp mnd env entry post page article node news site region"
                    + " block blocks box boxes section container wrapper wrap area list lists listing links link items item icons icon"
                    + " button buttons btn inner outer group bar panel portlet card row col column main view views inline module component"
                    + " primary secondary top bottom left right header first second last small js field holder row title heading info"
                    + " pages text-field recent entries template vertical layout custom el the");

    private static final Set<String> APART =
            words("nav navigation navbar nave topnav subnav menu meny submenu mainmenu topmenu"
                    + " breadcrumb breadcrumbs brodsmulor smulor share sharing shares dela addtoany sharedaddy addthis social some related"
                    + " relaterat relaterade relateradinformation cookie cookies kakor consent gdpr sidebar sidebars sidomeny sidfot"
                    + " sidhuvud footer pagefooter comment comments kommentarer commentlist respond tags taggar print skrivut skip"
                    + " skiplink skiplinks toolbar pagination pager paging newsletter nyhetsbrev promo puff puffar teaser teasers teaserblock"
                    + " linkblock feedback byline metadata meta postmetadata submitted caption bildtext toplist fastlink lyssna listen"
                    + " readspeaker rs contact contacts contactblock kontakt kontaktruta kontakter kontaktuppgifter presskontakt about"
                    + " boilerplate widget terms cookiebanner alert banner prenumerera subscribe attachments bilagor tabs"
                    + " sidinfo sidinformation snabblankar genvagar");

    /** Words that leave no doubt, whatever else the name has. */
    private static final Set<String> SURELY_APART = words(
            "cookie cookies kakor cookiebanner breadcrumb breadcrumbs brodsmulor comments kommentarer commentlist sharedaddy");

    /** Words that builders of pages use of any block too. */
    private static final Set<String> VAGUE = words("widget tabs terms about skip listen banner alert");

    private static final Set<String> SIDES = words(
            "left right vanster hoger vanstermeny hogerspalt vansterspalt vmeny rightcol leftcol"
                    + " rightcolumn leftcolumn leftmenu links inline-links col-left col-right vansterkolumn hogerkolumn");

    private final List<String> parts;

    private BlockName(List<String> parts) {
        this.parts = parts;
    }

    public static BlockName of(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(name, -1)) {
            String word = part.toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !COUNTER.matcher(word).matches()) {
                parts.add(word);
            }
        }
        return new BlockName(parts);
    }

    public List<String> parts() {
        return parts;
    }

    /** The name says that the block is no part of an article and nothing else. */
    public boolean isApart() {
        boolean told = false;
        for (String part : parts) {
            boolean apart = APART.contains(part);
            if (!apart && !FRAMES.contains(part)) {
                return saysSurely();
            }
            told |= apart;
        }
        return told || (parts.size() == 1 && SIDES.contains(parts.getFirst()));
    }

    private boolean saysSurely() {
        return !denies() && parts.stream().anyMatch(SURELY_APART::contains);
    }

    /** The name has a word for what is no part of an article, among others. */
    public boolean mayBeApart() {
        return !denies() && parts.stream().anyMatch(part -> APART.contains(part) && !VAGUE.contains(part));
    }

    private boolean denies() {
        return parts.stream().anyMatch(DENIALS::contains);
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)).stream().distinct().toList());
    }
}
