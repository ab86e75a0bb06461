package se.nyhetsarkivet.intake.wordpress;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.markup.xml.RecordSigns;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlPart;

/** Which elements of an export must be of an item although they stand in none. */
final class WordPressSigns implements RecordSigns {

    private static final Pattern ONLY_IN_ITEMS = Pattern.compile(
            "post_.*|postmeta|comment.*|creator|guid|encoded|status|menu_order|is_sticky|ping_status|attachment_url");
    private static final Set<String> ONCE = Set.of("title", "link", "description", "pubDate");
    private static final Pattern TITLE_OF_ITEM = Pattern.compile("title|post_type|guid");

    private final Set<String> met = new HashSet<>();
    private boolean recordMet;

    @Override
    public boolean isRecord(XmlElement element) {
        return element.name().equals("item");
    }

    @Override
    public void pass(XmlPart part) {
        switch (part) {
            case XmlPart.Opened opened -> {
                met.clear();
                recordMet = false;
            }
            case XmlPart.Whole whole -> note(whole.element());
            case XmlPart.Defective defective -> note(defective.element());
            case XmlPart.Closed closed -> {}
            case XmlPart.Remains remains -> {}
            case XmlPart.Loose loose -> {}
            case XmlPart.Broken broken -> {}
        }
    }

    private void note(XmlElement element) {
        recordMet |= isRecord(element);
        // Links of other vocabularies may stand beside that of the site.
        if (element.attributes().isEmpty()) {
            met.add(element.name());
        }
    }

    @Override
    public boolean mayBegin() {
        return recordMet || met.contains("title");
    }

    @Override
    public boolean isOfRecord(XmlElement element) {
        String name = element.name();
        boolean once = ONCE.contains(name) && element.attributes().isEmpty();
        boolean isImage = name.equals("image");
        return ONLY_IN_ITEMS.matcher(name).matches()
                || (once && (recordMet || met.contains(name)))
                || (recordMet && name.equals("category") && !element.hasElements())
                || (!isImage
                        && element.children()
                                .anyMatch(child ->
                                        TITLE_OF_ITEM.matcher(child.name()).matches()));
    }
}
