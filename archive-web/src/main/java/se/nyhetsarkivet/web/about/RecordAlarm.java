package se.nyhetsarkivet.web.about;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.web.text.Dates;

/**
 * That verifications found differences: when, how many, and what the operator does. What differs is in the log and in the answer of
 * {@code verify}, since it may name files and quote items.
 */
final class RecordAlarm extends Section {

    private static final long serialVersionUID = 1L;

    private static final String HEADING = "alarm-heading";
    private static final String GUIDE = "archive-web/docs/configuration.md";
    private static final int MOST = 5;

    RecordAlarm(List<VerificationRecord> damage) {
        addClassName("alarm");
        getElement().setAttribute("aria-labelledby", HEADING);
        H2 heading = new H2(getTranslation("about.alarm"));
        heading.setId(HEADING);
        UnorderedList list = new UnorderedList();
        damage.stream().limit(MOST).forEach(check -> list.add(new ListItem(sentence(check))));
        if (damage.size() > MOST) {
            list.add(new ListItem(getTranslation("about.alarm.more", damage.size() - MOST)));
        }
        add(
                heading,
                new Paragraph(getTranslation("about.alarm.what")),
                list,
                new Paragraph(getTranslation("about.alarm.readers")),
                new Paragraph(
                        new Text(getTranslation("about.alarm.operator") + " "),
                        new Code("verify"),
                        new Text(" " + getTranslation("about.alarm.restore") + " "),
                        new Code(GUIDE)));
    }

    private String sentence(VerificationRecord check) {
        String time = Dates.moment(check.finishedAt(), getLocale());
        return check.parts() == 1
                ? getTranslation("about.alarm.found", time, check.differences())
                : getTranslation("about.alarm.found.part", time, check.differences(), check.part(), check.parts());
    }
}
