package se.nyhetsarkivet.web.item.check;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.citation.CitationCheck;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

/** Where a citation is pasted to see whether the archive holds exactly that text, or a head or a proof of its log. */
@Route(CheckView.PATH)
@AnonymousAllowed
class CheckView extends Section implements HasDynamicTitle {

    static final String PATH = "kontrollera";

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_CITATION = 10_000;
    private static final String PASTED = "pasted-citation";

    /** The text goes along with the click and is not kept, so that no answer touches what is typed meanwhile. */
    private static final String TEXT = "document.getElementById('" + PASTED + "').value";

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final transient TimeStamping stamping;
    private final Div answer = new Div();

    CheckView(NewsArchive archive, SearchGate gate, TimeStamping stamping) {
        this.archive = archive;
        this.stamping = stamping;
        this.gate = gate;
        addClassNames("about", "check");
        HtmlContainer pasted = new HtmlContainer("textarea");
        pasted.setId(PASTED);
        pasted.getElement().setAttribute("rows", "5").setAttribute("maxlength", String.valueOf(LONGEST_CITATION));
        NativeLabel label = new NativeLabel(getTranslation("check.paste"));
        label.setFor(pasted);
        NativeButton button = new NativeButton(getTranslation("check.button"));
        button.getElement()
                .addEventListener(
                        "click", click -> check(click.getEventData().get(TEXT).asString()))
                .addEventData(TEXT);
        button.addClassName("primary");
        answer.getElement().setAttribute("role", "status");
        add(
                new H1(getTranslation("check.title")),
                new Paragraph(getTranslation("check.help")),
                label,
                pasted,
                button,
                answer);
    }

    private void check(String text) {
        String pasted = text.substring(0, Math.min(text.length(), LONGEST_CITATION));
        answer.removeAll();
        try {
            LogAnswers logAnswers = new LogAnswers(archive.log(), stamping, this::getTranslation);
            // The archive is asked on a thread that has no page; the words are put together on the page's own.
            Supplier<List<Component>> said = gate.search(
                    "check",
                    () -> logAnswers.to(pasted).orElseGet(() -> {
                        CitationCheck check = archive.check(pasted);
                        Supplier<List<Component>> proof = logAnswers.toProofIn(pasted, check);
                        return () -> {
                            List<Component> all = new ArrayList<>(answerTo(check));
                            all.addAll(proof.get());
                            return all;
                        };
                    }));
            answer.add(said.get());
        } catch (SearchRefusedException busy) {
            answer.add(new Paragraph(getTranslation("problem.busy.help")));
        }
    }

    private List<Component> answerTo(CitationCheck check) {
        return switch (check) {
            case CitationCheck.Exact exact -> exact(exact);
            case CitationCheck.Changed changed -> otherwise("check.changed", changed.history());
            case CitationCheck.NoWordingCited cited -> otherwise("check.nowording", cited.history());
            case CitationCheck.Withdrawn withdrawn ->
                List.of(
                        new H2(getTranslation("check.withdrawn")),
                        new Paragraph(withdrawn.tombstone().reason()));
            case CitationCheck.Unknown unknown ->
                List.of(new H2(getTranslation("check.unknown")), new Paragraph(getTranslation("check.unknown.help")));
            case CitationCheck.Unreadable(CitationCheck.Reason reason) ->
                List.of(
                        new H2(getTranslation("check.unreadable")),
                        new Paragraph(getTranslation("check.unreadable." + SearchParameters.nameOf(reason))));
        };
    }

    private List<Component> exact(CitationCheck.Exact exact) {
        boolean proven = exact.proof() == CitationCheck.Proof.FINGERPRINT;
        String inForce = exact.until()
                .map(until -> getTranslation(
                        "check.until", Dates.moment(exact.from(), getLocale()), Dates.moment(until, getLocale())))
                .orElseGet(() -> getTranslation("check.inforce", Dates.moment(exact.from(), getLocale())));
        Revision revision = exact.revision();
        return List.of(
                new H2(getTranslation(proven ? "check.exact" : "check.number")),
                new Paragraph(inForce),
                new Paragraph(link(revision)),
                new Paragraph(getTranslation("item.fingerprint") + ": "
                        + revision.fingerprint().hex()));
    }

    private List<Component> otherwise(String title, ItemHistory history) {
        Revision latest = history.revisions().getLast();
        return List.of(
                new H2(getTranslation(title)),
                new Paragraph(
                        getTranslation(title + ".help", history.revisions().size())),
                new Paragraph(link(latest)));
    }

    private static Anchor link(Revision revision) {
        String headline = revision.item().headline();
        return new Anchor(ItemAddress.of(revision.id(), headline).path() + "?revision=" + revision.number(), headline);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("check.title");
    }
}
