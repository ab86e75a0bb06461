package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.web.citation.CitationFormat;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.shell.CopiedText;

/** How to cite the revision that is read, each form to be copied. Written when it is unfolded: it takes a moment. */
final class CitationPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final Set<CitationFormat> FOR_PROGRAMS =
            EnumSet.of(CitationFormat.RIS, CitationFormat.BIBTEX, CitationFormat.CSL_JSON);

    private final transient Citations citations;
    private final transient SearchGate gate;
    private final transient ArchiveLog log;
    private final transient CitedRevision cited;

    CitationPanel(Citations citations, SearchGate gate, ArchiveLog log, CitedRevision cited) {
        this.citations = citations;
        this.gate = gate;
        this.log = log;
        this.cited = cited;
        addClassName("citation");
        NativeDetails forms = new NativeDetails(getTranslation("item.cite.show"));
        forms.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                forms.setContent(formsOrNone());
            }
        });
        Paragraph link = new Paragraph(
                new Span(getTranslation("item.cite.link") + " "),
                new CopiedText(new Code(cited.link().toString())));
        add(new H2(getTranslation("item.cite")), link, forms);
    }

    private Component formsOrNone() {
        Locale locale = getLocale();
        try {
            return forms(gate.search("citations", () -> texts(locale)));
        } catch (SearchRefusedException busy) {
            return new Paragraph(getTranslation("problem.busy.help"));
        }
    }

    private Map<CitationFormat, String> texts(Locale locale) {
        Map<CitationFormat, String> texts = new EnumMap<>(CitationFormat.class);
        CitedRevision proved = cited.withProof(log.proofForCitation(cited.revision()));
        for (CitationFormat format : CitationFormat.values()) {
            texts.put(format, format.write(citations, locale, proved));
        }
        return texts;
    }

    private Div forms(Map<CitationFormat, String> texts) {
        Div forms = new Div();
        texts.forEach((format, text) -> {
            Code code = new Code(text);
            code.setClassName("prose", !FOR_PROGRAMS.contains(format));
            forms.add(new H3(getTranslation("item.cite." + format.label())), new CopiedText(code));
            if (FOR_PROGRAMS.contains(format)) {
                forms.add(new Paragraph(download(format)));
            }
        });
        forms.add(new Paragraph(proof()));
        Paragraph check = new Paragraph(getTranslation("item.cite.check") + " ");
        check.add(new Anchor("/kontrollera", getTranslation("check.title")));
        forms.add(check);
        return forms;
    }

    private Anchor proof() {
        Anchor link = new Anchor(
                "/api/v1/items/" + cited.revision().id() + "/proof?revision="
                        + cited.revision().number(),
                getTranslation("item.cite.proof"));
        link.setRouterIgnore(true);
        return link;
    }

    private Anchor download(CitationFormat format) {
        Anchor link = new Anchor(
                "/api/v1/items/" + cited.revision().id() + "/citation?style=" + format.label() + "&revision="
                        + cited.revision().number() + "&language=" + getLocale().getLanguage(),
                getTranslation("item.cite.download", format.extension()));
        link.setRouterIgnore(true);
        return link;
    }
}
