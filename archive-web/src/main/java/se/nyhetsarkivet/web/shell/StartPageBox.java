package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Adds a box beside the news of the start page, if there is something to put into it. */
@FunctionalInterface
public interface StartPageBox {

    /**
     * The box as it is now.
     *
     * @param locale the reader's language
     * @return a new component; none if there is nothing to show
     */
    Optional<Component> box(Locale locale);
}
