package se.nyhetsarkivet.web.curation;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.ArchiveCuration.Group;
import se.nyhetsarkivet.archive.ArchiveCuration.Verdict;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.ComparedHtml;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.SentContent;

/** Items with nearly the same text beside the newest of them, and a form to say what they are. */
final class GroupPanel extends Article {

    private static final long serialVersionUID = 1L;

    private static final String ALL = "all";

    /**
     * What was decided.
     *
     * @param place the place of the group on the page
     * @param verdict what they are
     * @param items about which items
     * @param reason why; blank if nothing was written
     */
    record Decided(int place, Verdict verdict, List<ItemId> items, String reason) {}

    GroupPanel(NewsArchive archive, Group group, int place, SerializableConsumer<Decided> decided, String reason) {
        Revision newest = archive.get(group.newest()).orElseThrow();
        List<Revision> others = group.others().stream()
                .map(archive::get)
                .map(found -> found.orElseThrow())
                .toList();
        H2 title = new H2(getTranslation("duplicates.group", newest.item().headline(), others.size() + 1));
        title.setId("group-" + place);
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        for (int number = 0; number < others.size(); number++) {
            if (others.size() > 1) {
                add(new H3(getTranslation("duplicates.pair", number + 1, others.size())));
            }
            add(sides(newest, others.get(number)));
        }
        add(form(group, others, place, decided, reason));
    }

    private Div sides(Revision newest, Revision other) {
        ItemComparison comparison = ItemComparison.of(newest.item(), other.item());
        ComparedHtml html = ComparedHtml.forPage(new ReaderTexts(getLocale()));
        Div sides = new Div(
                side("duplicates.newest", newest, html.before(comparison)),
                side("duplicates.other", other, html.after(comparison)));
        sides.addClassName("sides");
        return sides;
    }

    private Div side(String what, Revision revision, List<org.jsoup.nodes.Element> content) {
        NewsItem item = revision.item();
        Anchor link = new Anchor(ItemAddress.of(revision.id(), item.headline()).path(), getTranslation(what));
        link.getElement().setAttribute("aria-label", getTranslation(what) + ": " + item.headline());
        Paragraph about = new Paragraph(
                link,
                new Text(" · "),
                new Time(item.published(), getLocale()),
                new Text(" · "
                        + (item.publisher().isEmpty()
                                ? getTranslation("search.unknown.publisher")
                                : item.publisher())));
        about.addClassName("about-edit");
        Div texts = new Div();
        texts.addClassName("edit");
        texts.getElement().setAttribute("lang", item.language().isEmpty() ? "sv" : item.language());
        SentContent.replace(texts, content);
        return new Div(about, texts);
    }

    private FormFields form(
            Group group, List<Revision> others, int place, SerializableConsumer<Decided> decided, String reason) {
        String scope = "duplicates-scope-" + place;
        String why = "duplicates-reason-" + place;
        FormFields form = new FormFields();
        if (others.size() > 1) {
            List<FormFields.Choice> choices = new ArrayList<>();
            choices.add(new FormFields.Choice(ALL, getTranslation("duplicates.scope.all", others.size() + 1)));
            for (int number = 0; number < others.size(); number++) {
                choices.add(new FormFields.Choice(
                        String.valueOf(number), getTranslation("duplicates.scope.pair", number + 1)));
            }
            form.choice(scope, getTranslation("duplicates.scope"), choices, ALL);
        }
        return form.line(why, getTranslation("accounts.reason"), FormFields.Kind.LINE, reason)
                .send(
                        getTranslation("duplicates.same"),
                        typed -> decided.accept(decided(Verdict.SAME, group, place, typed)))
                .also(
                        getTranslation("duplicates.different"),
                        typed -> decided.accept(decided(Verdict.DIFFERENT, group, place, typed)));
    }

    private static Decided decided(Verdict verdict, Group group, int place, Map<String, String> typed) {
        String reason = typed.getOrDefault("duplicates-reason-" + place, "").strip();
        String scope = typed.getOrDefault("duplicates-scope-" + place, ALL);
        List<ItemId> items = Stream.of(scope)
                .filter(chosen -> chosen.matches("[0-9]{1,2}"))
                .map(Integer::parseInt)
                .filter(number -> number < group.others().size())
                .map(number -> List.of(group.newest(), group.others().get(number)))
                .findFirst()
                .orElseGet(group::items);
        return new Decided(place, verdict, items, reason);
    }
}
