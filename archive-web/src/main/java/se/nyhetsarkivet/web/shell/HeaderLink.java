package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.Optional;

/** Adds a link to the header of all pages, if what it leads to is there. */
@FunctionalInterface
public interface HeaderLink {

    /**
     * The link as it is now.
     *
     * @param locale the reader's language
     * @return a new link; none if it would lead to nothing
     */
    Optional<Anchor> link(Locale locale);
}
