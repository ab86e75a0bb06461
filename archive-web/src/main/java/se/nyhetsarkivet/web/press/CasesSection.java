package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import se.nyhetsarkivet.web.press.settings.PressSettings.IndividualCases;
import se.nyhetsarkivet.web.text.Texts;

/** Guidance for those who ask about an individual case, and what a mandate must contain. */
final class CasesSection extends Section {

    private static final long serialVersionUID = 1L;

    CasesSection(IndividualCases cases, Texts texts, Locale locale) {
        addClassName("press-cases");
        add(new H2(texts.getTranslation("press.cases", locale)));
        String guidance = cases.guidance().in(locale);
        if (!guidance.isEmpty()) {
            add(new Paragraph(guidance));
        }
        if (!cases.mandateMustContain().isEmpty()) {
            add(new H3(texts.getTranslation("press.mandate.must", locale)), checklist(cases, locale));
        }
        Anchor form = new Anchor("/" + MandateView.PATH, texts.getTranslation("press.mandate.form", locale));
        add(new Paragraph(form), new Paragraph(texts.getTranslation("press.mandate.private", locale)));
    }

    static UnorderedList checklist(IndividualCases cases, Locale locale) {
        UnorderedList list = new UnorderedList();
        list.addClassName("press-checklist");
        cases.mandateMustContain().forEach(part -> list.add(new ListItem(part.in(locale))));
        return list;
    }
}
