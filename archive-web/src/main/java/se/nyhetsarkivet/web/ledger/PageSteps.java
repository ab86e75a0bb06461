package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.IntFunction;

/** Links to the page before and after, of a list that is shown in pages. */
final class PageSteps extends Paragraph {

    static final int ON_A_PAGE = 50;

    private static final long serialVersionUID = 1L;

    /**
     * Makes the links.
     *
     * @param left how many rows are left out at the beginning
     * @param all how many rows there are
     * @param address the address that leaves a number of rows out
     * @param what the key of the texts
     */
    PageSteps(int left, long all, IntFunction<String> address, String what) {
        addClassName("steps");
        if (left > 0) {
            add(new Anchor(address.apply(Math.max(0, left - ON_A_PAGE)), getTranslation(what + ".before")));
        }
        if (left + (long) ON_A_PAGE < all) {
            add(new Anchor(address.apply(left + ON_A_PAGE), getTranslation(what + ".after")));
        }
        setVisible(getElement().getChildCount() > 0);
    }
}
