package se.nyhetsarkivet.web.appearance;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.masthead.Logo;
import se.nyhetsarkivet.web.masthead.LogoAddress;
import se.nyhetsarkivet.web.masthead.LogoReader;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.ByteSize;

/** The logo: the one that there is, and another in its place. A file that is chosen is looked at at once, and used when it is saved. */
final class LogoPanel extends Section {

    /** The archive got a logo, or another one. */
    static final Act CHANGE = new Act("logo.change");

    /** The logo was taken away. */
    static final Act REMOVE = new Act("logo.remove");

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(LogoPanel.class);
    private static final String FILE = "logo-file";
    private static final String REASON = "logo-reason";
    private static final String KIBIBYTES = Logo.MOST_BYTES / 1024 + " KiB";

    /** Small enough to go along with what a page sends; of a larger file only its size is sent. */
    private static final String READ = """
            this.addEventListener('change', async () => {
              const file = this.files[0];
              let data = '';
              if (file && file.size <= $0) {
                for (const byte of new Uint8Array(await file.arrayBuffer())) {
                  data += String.fromCharCode(byte);
                }
              }
              const detail = { size: file ? file.size : 0, data: btoa(data) };
              this.dispatchEvent(new CustomEvent('logo-read', { detail }));
            })
            """;

    private final transient Masthead masthead;
    private final transient AuditLog audit;
    private final Div answer = new Div();
    private final Div current = new Div();
    private transient Optional<Logo> chosen = Optional.empty();

    LogoPanel(Masthead masthead, AuditLog audit) {
        this.masthead = masthead;
        this.audit = audit;
        answer.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("appearance.logo")),
                new Paragraph(getTranslation("appearance.logo.help", KIBIBYTES, String.valueOf(Logo.MOST_PIXELS))),
                current);
        chooser();
        add(
                answer,
                new FormFields()
                        .line(REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                        .send(getTranslation("appearance.logo.save"), this::saved)
                        .also(getTranslation("appearance.logo.remove"), this::removed));
        show();
    }

    private void chooser() {
        HtmlContainer file = new HtmlContainer("input");
        file.setId(FILE);
        file.getElement().setAttribute("type", "file").setAttribute("accept", ".png,.jpg,.jpeg,.webp");
        file.getElement().executeJs(READ, Logo.MOST_BYTES);
        file.getElement()
                .addEventListener(
                        "logo-read",
                        read -> look(
                                (long) read.getEventData()
                                        .get("event.detail.size")
                                        .asDouble(),
                                read.getEventData().get("event.detail.data").asString()))
                .addEventData("event.detail.size")
                .addEventData("event.detail.data");
        NativeLabel label = new NativeLabel(getTranslation("appearance.logo.file"));
        label.setFor(file);
        Div field = new Div(label, file);
        field.addClassName("form-fields");
        add(field);
    }

    private void show() {
        current.removeAll();
        masthead.logo()
                .ifPresentOrElse(
                        logo -> {
                            Image picture = new Image(LogoAddress.of(logo), getTranslation("appearance.logo.now"));
                            picture.addClassName("logo-now");
                            current.add(picture, new Paragraph(facts(logo)));
                        },
                        () -> current.add(new Paragraph(getTranslation("appearance.logo.none"))));
    }

    private String facts(Logo logo) {
        return getTranslation(
                "appearance.logo.facts",
                logo.format().name(),
                String.valueOf(logo.width()),
                String.valueOf(logo.height()),
                ByteSize.text(logo.bytes().length, getLocale()));
    }

    private void look(long size, String data) {
        chosen = Optional.empty();
        LogoReader.Read read = size > Logo.MOST_BYTES ? LogoReader.Refusal.LARGE : LogoReader.read(decoded(data));
        say(
                switch (read) {
                    case LogoReader.Fine fine -> {
                        chosen = Optional.of(fine.logo());
                        yield getTranslation("appearance.logo.chosen") + " " + facts(fine.logo());
                    }
                    case LogoReader.Refusal refusal -> refused(refusal);
                });
    }

    private String refused(LogoReader.Refusal refusal) {
        return getTranslation(
                "appearance.logo.refused." + refusal.name().toLowerCase(Locale.ROOT),
                KIBIBYTES,
                String.valueOf(Logo.MOST_PIXELS));
    }

    /** What a browser of ours would not send is no picture. */
    private static byte[] decoded(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private void saved(Map<String, String> typed) {
        if (chosen.isEmpty()) {
            say(getTranslation("appearance.logo.choose"));
        } else {
            replace(chosen, typed, CHANGE, "appearance.logo.saved");
        }
    }

    private void removed(Map<String, String> typed) {
        if (masthead.logo().isEmpty()) {
            say(getTranslation("appearance.logo.none"));
        } else {
            replace(Optional.empty(), typed, REMOVE, "appearance.logo.removed");
        }
    }

    private void replace(Optional<Logo> wanted, Map<String, String> typed, Act act, String done) {
        String reason = typed.getOrDefault(REASON, "").strip();
        if (reason.isEmpty()) {
            say(getTranslation("accounts.reason.missing"));
            return;
        }
        try {
            masthead.replaceLogo(wanted);
            audit.record(Acting.current(), act, wanted.map(this::facts).orElse(""), reason);
            chosen = Optional.empty();
            show();
            say(getTranslation(done));
        } catch (ArchiveException failure) {
            LOG.error("The logo could not be changed", failure);
            say(getTranslation("appearance.failed"));
        }
    }

    private void say(String said) {
        answer.removeAll();
        answer.add(new Paragraph(said));
    }
}
