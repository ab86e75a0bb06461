package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Knows something that every page tells above its content, as long as it applies. */
@FunctionalInterface
public interface PageNotice {

    /**
     * What to tell now; asked for each page that is shown.
     *
     * @param locale the reader's language
     * @return a new component with the notice, if there is something to tell
     */
    Optional<Component> notice(Locale locale);
}
