package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.IntFunction;

/** Links to the page before and after, of a list that is shown in pages. */
public final class PageSteps extends Paragraph {

    /** So many are shown at once, where they are rows of a table. */
    public static final int ROWS = 50;

    private static final long serialVersionUID = 1L;

    /**
     * Makes the links.
     *
     * @param left how many are left out at the beginning
     * @param onAPage how many are shown at once
     * @param all how many there are
     * @param address the address that leaves a number out
     * @param what the texts are {@code what.before} and {@code what.after}
     */
    public PageSteps(int left, int onAPage, long all, IntFunction<String> address, String what) {
        addClassName("steps");
        if (left > 0) {
            add(new Anchor(address.apply(Math.max(0, left - onAPage)), getTranslation(what + ".before")));
        }
        if (left + (long) onAPage < all) {
            add(new Anchor(address.apply(left + onAPage), getTranslation(what + ".after")));
        }
        setVisible(getElement().getChildCount() > 0);
    }
}
