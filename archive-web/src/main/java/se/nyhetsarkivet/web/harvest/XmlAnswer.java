package se.nyhetsarkivet.web.harvest;

/** What all answers in XML have in common. */
final class XmlAnswer {

    static final String CONTENT_TYPE = "text/xml;charset=UTF-8";

    private XmlAnswer() {}
}
