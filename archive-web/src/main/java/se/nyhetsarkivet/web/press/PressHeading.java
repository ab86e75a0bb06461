package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.NavigationTrigger;

/** The heading of a page. It takes the focus if a link led here: the link is gone, and where it stood says nothing of this page. */
final class PressHeading extends H1 {

    private static final long serialVersionUID = 1L;

    PressHeading(String text, NavigationTrigger trigger) {
        super(text);
        if (trigger != NavigationTrigger.PAGE_LOAD) {
            getElement().setAttribute("tabindex", "-1");
            getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
    }
}
