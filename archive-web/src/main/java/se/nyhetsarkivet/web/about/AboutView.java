package se.nyhetsarkivet.web.about;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.startup.ArchiveProperties;
import se.nyhetsarkivet.web.startup.Fixity;

/** What there is in the archive, in which state it is, and what readers may expect of it. */
@Route("om")
@AnonymousAllowed
class AboutView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AboutView(
            NewsArchive archive,
            SearchGate gate,
            AboutProperties properties,
            ArchiveProperties settings,
            InstantSource clock) {
        addClassName("about");
        Fixity fixity = new Fixity(archive.ledger().verifications());
        List<VerificationRecord> damage = fixity.damage();
        add(new H1(getTranslation("about.title")));
        if (!damage.isEmpty()) {
            add(new RecordAlarm(damage));
        }
        add(
                new Paragraph(getTranslation("about.intro")),
                new CoverageSection(archive, gate),
                new RecordSection(fixity, settings.verifyWithin(), clock.instant()),
                accessibility(properties),
                section("about.privacy", "log", "search", "cookie", "browser"),
                machines());
    }

    /** What the law on access to digital public services (2018:1937) requires. */
    private Section accessibility(AboutProperties properties) {
        String operator =
                properties.operator().isBlank() ? getTranslation("about.operator.unnamed") : properties.operator();
        Section section = new Section(
                new H2(getTranslation("about.accessibility")),
                new Paragraph(getTranslation("about.accessibility.who", operator)),
                new Paragraph(getTranslation("about.accessibility.how")),
                new Paragraph(getTranslation("about.accessibility.lacks")));
        Paragraph report = new Paragraph(getTranslation("about.accessibility.report") + " ");
        if (properties.email().isBlank()) {
            report.add(getTranslation("about.accessibility.report.operator", operator));
        } else {
            report.add(external("mailto:" + properties.email(), properties.email()));
        }
        section.add(
                report,
                new Paragraph(
                        external("https://www.digg.se/tdosanmalan", getTranslation("about.accessibility.supervision"))),
                new Paragraph(getTranslation("about.accessibility.tested")));
        section.setId("tillganglighet");
        return section;
    }

    private Section machines() {
        Section section = section("about.machines", "api", "oai");
        section.add(new Paragraph(external("/api/v1/items?size=1", getTranslation("about.machines.example"))));
        return section;
    }

    private Section section(String name, String... paragraphs) {
        Section section = new Section(new H2(getTranslation(name)));
        Arrays.stream(paragraphs).forEach(each -> section.add(new Paragraph(getTranslation(name + "." + each))));
        return section;
    }

    private static Anchor external(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("about.title");
    }
}
