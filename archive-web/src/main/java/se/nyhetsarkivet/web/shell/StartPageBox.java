package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** Adds a box beside the news of the start page. */
@FunctionalInterface
public interface StartPageBox {

    /**
     * The box as it is now.
     *
     * @param locale the reader's language
     * @return a new component
     */
    Component box(Locale locale);
}
