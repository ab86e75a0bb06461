package se.nyhetsarkivet.web.about;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import se.nyhetsarkivet.web.startup.Fixity;
import se.nyhetsarkivet.web.text.Dates;

/** When what is stored was last read and compared with its checksums. */
final class RecordSection extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the section.
     *
     * @param fixity what the verifications found
     * @param within the time within which all is read again; zero for never
     * @param now the present
     */
    RecordSection(Fixity fixity, Duration within, Instant now) {
        add(new H2(getTranslation("about.record")));
        add(new Paragraph(
                within.isPositive()
                        ? getTranslation("about.record.period", within.toDays())
                        : getTranslation("about.record.no-period")));
        String read = fixity.wholeSince()
                .map(time -> getTranslation("about.record.whole", Dates.moment(time, getLocale())))
                .orElseGet(() -> getTranslation("about.record.not-whole"));
        if (within.isPositive()) {
            int parts = fixity.partsReadSince(now.minus(within));
            read += " " + getTranslation("about.record.parts", parts, Fixity.PARTS, within.toDays());
        }
        add(new Paragraph(read));
        if (fixity.damage().isEmpty() && fixity.latest().isPresent()) {
            add(new Paragraph(getTranslation("about.record.sound")));
        }
    }
}
