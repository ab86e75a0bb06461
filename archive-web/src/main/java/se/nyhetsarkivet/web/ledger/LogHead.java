package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.web.shell.CopiedText;
import se.nyhetsarkivet.web.text.Dates;

/** The head of the log as it is now, to be kept by others, and when one was stamped last. */
final class LogHead extends Section {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(LogHead.class);

    private final DescriptionList list = new DescriptionList();

    LogHead(ArchiveLog log) {
        add(new H2(getTranslation("soundness.log")), new Paragraph(getTranslation("soundness.log.help")));
        list.addClassName("facts");
        try {
            describe(log);
            add(list);
        } catch (ArchiveException unavailable) {
            LOG.error("The head of the log cannot be shown", unavailable);
            add(new Paragraph(getTranslation("soundness.log.unavailable")));
        }
        Anchor checkpoint = new Anchor("/log/checkpoint", getTranslation("soundness.log.checkpoint"));
        checkpoint.setRouterIgnore(true);
        Paragraph links = new Paragraph(checkpoint, new Anchor("/kontrollera", getTranslation("soundness.log.check")));
        links.addClassName("steps");
        add(links);
    }

    private void describe(ArchiveLog log) {
        SignedNote note = log.head();
        Checkpoint head = Checkpoint.parse(note.signed());
        add(
                "soundness.log.size",
                new Span(NumberFormat.getIntegerInstance(getLocale()).format(head.size())));
        add("soundness.log.root", new Code(head.root().toString()));
        add("soundness.log.note", new CopiedText(new Code(note.text())));
        add("soundness.log.key", new CopiedText(new Code(log.key().toString())));
        List<StampedHead.Name> stamped = log.stampedHeads().names();
        add(
                "soundness.log.stamp",
                new Span(
                        stamped.isEmpty()
                                ? getTranslation("soundness.log.stamp.none")
                                : getTranslation(
                                        "soundness.log.stamp.of",
                                        Dates.moment(stamped.getLast().time(), getLocale()),
                                        stamped.getLast().size())));
    }

    private void add(String term, Component description) {
        list.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(description));
    }
}
