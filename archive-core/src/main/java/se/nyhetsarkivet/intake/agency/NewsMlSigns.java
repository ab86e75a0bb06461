package se.nyhetsarkivet.intake.agency;

import java.util.Set;
import se.nyhetsarkivet.intake.markup.xml.RecordSigns;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlPart;

/** What stands between the items of a message is of one unless it is of the message itself. */
final class NewsMlSigns implements RecordSigns {

    private static final Set<String> RECORDS =
            Set.of("newsItem", "NewsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem");
    private static final Set<String> OF_MESSAGE = Set.of("header", "NewsEnvelope", "Catalog", "TopicSet", "catalogRef");

    private boolean recordMet;

    @Override
    public boolean isRecord(XmlElement element) {
        return RECORDS.contains(element.name());
    }

    @Override
    public void pass(XmlPart part) {
        recordMet |= part instanceof XmlPart.Whole whole && isRecord(whole.element());
    }

    @Override
    public boolean mayBegin() {
        return recordMet;
    }

    @Override
    public boolean isOfRecord(XmlElement element) {
        return !OF_MESSAGE.contains(element.name());
    }
}
