package se.nyhetsarkivet.web.appearance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.masthead.MastheadSettings;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.LocalText;
import se.nyhetsarkivet.web.text.Texts;

/** The name of the archive, and the languages of its pages. */
final class NamePanel extends Section {

    /** The name or the languages were changed. */
    static final Act CHANGE = new Act("settings.change");

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(NamePanel.class);
    private static final String SWEDISH = "archive-name";
    private static final String ENGLISH = "archive-name-english";
    private static final String LANGUAGES = "archive-languages";
    private static final String REASON = "archive-reason";

    private final transient Masthead masthead;
    private final transient AuditLog audit;
    private final Div answer = new Div();

    /** The text of the file that what is typed began with. */
    private String seen = "";

    NamePanel(Masthead masthead, AuditLog audit) {
        this.masthead = masthead;
        this.audit = audit;
        answer.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("appearance.name")), new Paragraph(getTranslation("appearance.name.help")), answer);
        try {
            seen = masthead.text();
        } catch (ArchiveException unreadable) {
            LOG.warn("The name of the archive cannot be edited: {}", unreadable.getMessage());
            add(new Paragraph(getTranslation("appearance.unreadable")));
            return;
        }
        if (!masthead.problem().isEmpty()) {
            Span english = new Span(masthead.problem());
            english.getElement().setAttribute("lang", "en");
            add(new Paragraph(new Span(getTranslation("appearance.problem") + " "), english));
        }
        MastheadSettings now = masthead.settings();
        add(new FormFields()
                .line(
                        SWEDISH,
                        getTranslation("appearance.name.sv"),
                        FormFields.Kind.LINE,
                        now.name().swedish())
                .line(
                        ENGLISH,
                        getTranslation("appearance.name.en"),
                        FormFields.Kind.LINE,
                        now.name().english())
                .choice(LANGUAGES, getTranslation("appearance.languages"), choices(), written(now.languages()))
                .line(REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                .send(getTranslation("appearance.save"), this::saved));
    }

    private List<FormFields.Choice> choices() {
        return Stream.of("sv,en", "sv", "en")
                .map(languages -> new FormFields.Choice(languages, named(languages)))
                .toList();
    }

    private String named(String languages) {
        return getTranslation("appearance.languages." + languages.replace(',', '-'));
    }

    private static String written(List<Locale> languages) {
        return languages.stream().map(Locale::getLanguage).collect(Collectors.joining(","));
    }

    private static List<Locale> languages(String written) {
        List<String> wanted = Arrays.asList(written.split(","));
        return Stream.of(Texts.SWEDISH, Texts.ENGLISH)
                .filter(language -> wanted.contains(language.getLanguage()))
                .toList();
    }

    private void saved(Map<String, String> typed) {
        String swedish = typed.getOrDefault(SWEDISH, "").strip();
        String english = typed.getOrDefault(ENGLISH, "").strip();
        List<Locale> languages = languages(typed.getOrDefault(LANGUAGES, ""));
        String reason = typed.getOrDefault(REASON, "").strip();
        answer.removeAll();
        String other = english.isEmpty() ? swedish : english;
        if (!MastheadSettings.isName(swedish) || !MastheadSettings.isName(other)) {
            say(getTranslation("appearance.name.unsuitable", MastheadSettings.LONGEST_NAME));
        } else if (languages.isEmpty()) {
            say(getTranslation("appearance.languages.missing"));
        } else if (reason.isEmpty()) {
            say(getTranslation("accounts.reason.missing"));
        } else {
            save(new MastheadSettings(new LocalText(swedish, other), languages), reason);
        }
    }

    private void save(MastheadSettings wanted, String reason) {
        if (wanted.equals(masthead.settings()) && masthead.problem().isEmpty()) {
            say(getTranslation("appearance.nothing"));
            return;
        }
        try {
            if (masthead.replace(seen, wanted)) {
                audit.record(Acting.current(), CHANGE, described(wanted), reason);
                say(getTranslation("appearance.saved"));
            } else {
                MastheadSettings theirs = masthead.settings();
                say(getTranslation(
                        "appearance.conflict",
                        theirs.name().swedish(),
                        theirs.name().english(),
                        named(written(theirs.languages()))));
            }
            seen = masthead.text();
        } catch (ArchiveException failure) {
            LOG.error("The name of the archive could not be saved", failure);
            say(getTranslation("appearance.failed"));
        }
    }

    private static String described(MastheadSettings settings) {
        return settings.name().swedish() + " / " + settings.name().english() + " / " + written(settings.languages());
    }

    private void say(String said) {
        answer.add(new Paragraph(said));
        answer.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }
}
