package se.nyhetsarkivet.web.curation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.IntFunction;

/** Links to the page before and after, of a list that is shown in pages. */
final class PageSteps extends Paragraph {

    /** The parameter with how many are left out at the beginning. */
    static final String LEFT = "left";

    static final int ON_A_PAGE = 50;

    private static final long serialVersionUID = 1L;

    /**
     * Makes the links.
     *
     * @param left how many are left out at the beginning
     * @param all how many there are
     * @param onAPage how many are shown at once
     * @param address the address that leaves a number out
     */
    PageSteps(int left, int all, int onAPage, IntFunction<String> address) {
        addClassName("steps");
        if (left > 0) {
            add(new Anchor(address.apply(Math.max(0, left - onAPage)), getTranslation("curation.before")));
        }
        if (left + (long) onAPage < all) {
            add(new Anchor(address.apply(left + onAPage), getTranslation("curation.after")));
        }
        setVisible(getElement().getChildCount() > 0);
    }
}
