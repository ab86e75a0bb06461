package se.nyhetsarkivet.web.alert.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.result.ChangeMatches.Change;
import se.nyhetsarkivet.result.ChangeMatches.Kind;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;
import se.nyhetsarkivet.web.alert.subscription.WaitingMail;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.SearchWords;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes mails, from what the record says when they are sent. Safe for use by many threads. */
public final class AlertMail {

    private static final int LONGEST_UNCONFIRMED = 60;
    private static final int LONGEST_SEARCH = 120;

    private final NewsArchive archive;
    private final AlertSignature signature;
    private final String base;
    private final String domain;
    private final Masthead masthead;
    private final Map<Locale, ToldChange> told = new HashMap<>();

    /**
     * Takes what mails are made of.
     *
     * @param archive the archive
     * @param signature signs the addresses in mails
     * @param base the start of every address, without a slash at the end
     * @param domain the domain of the sender, for Message-IDs
     * @param masthead says what the archive is called
     */
    public AlertMail(NewsArchive archive, AlertSignature signature, String base, String domain, Masthead masthead) {
        this.masthead = masthead;
        this.archive = archive;
        this.signature = signature;
        this.base = base;
        this.domain = domain;
    }

    /**
     * Names a mail: the same mail has the same name at each try.
     *
     * @param alert the id of its alert
     * @param number its number
     * @return the Message-ID
     */
    public String id(String alert, long number) {
        return "<" + alert + "." + number + "@" + domain + ">";
    }

    /**
     * Writes a mail.
     *
     * @param waiting what is to be sent
     * @return the mail
     */
    public Mail of(WaitingMail waiting) {
        Alert alert = waiting.alert();
        Locale locale = alert.wish().locale();
        ReaderTexts texts = new ReaderTexts(locale);
        String signed = signature.signed(alert.id());
        String page = base + AlertAddress.page(signed);
        SearchParameters search = alert.wish().search();
        String words = SearchWords.of(search.request(), texts);
        List<MailPart> parts = new ArrayList<>();
        String subject;
        if (waiting.asksForConfirmation()) {
            // Anybody can have it sent to anybody: nothing but a shortened search is the words of whoever asked.
            subject = texts.text("alert.mail.confirm.subject", masthead.name(locale));
            parts.add(paragraph(texts.text("alert.mail.confirm", harmless(words), masthead.name(locale))));
            parts.add(MailPart.of(Html.element("p", Html.link(page, texts.text("alert.mail.confirm.link")))));
            parts.add(paragraph(texts.text("alert.mail.confirm.otherwise")));
        } else {
            subject = subject(waiting.content(), words, texts);
            addNote(parts, alert, texts);
            addWarnings(parts, waiting, search, texts);
            addChanges(parts, waiting.content(), texts);
            String all = base + "/" + AlertAddress.query(search.request());
            parts.add(MailPart.of(Html.element("p", Html.link(all, texts.text("alert.mail.all")))));
            addWhy(parts, alert, words, texts);
            parts.add(MailPart.of(Html.element("p", Html.link(page, texts.text("alert.mail.page")))));
            archive.log().headInOneLine().ifPresent(head -> parts.add(paragraph(texts.text("alert.mail.head", head))));
        }
        return new Mail(
                id(alert.id(), waiting.number()),
                alert.wish().address(),
                subject,
                MailPart.text(parts).strip() + "\n",
                "<!DOCTYPE html><html lang=\"" + locale.getLanguage() + "\"><body>" + MailPart.html(parts)
                        + "</body></html>",
                locale.getLanguage(),
                page,
                base + AlertAddress.STOP + signed);
    }

    /** Without what a mail program would make a link of. */
    private static String harmless(String words) {
        String plain =
                words.replaceAll("[^\\p{L}\\p{M}\\p{N} ,“”\"'%&§+-]+", " ").strip();
        int end = Math.min(plain.codePointCount(0, plain.length()), LONGEST_UNCONFIRMED);
        int cut = plain.offsetByCodePoints(0, end);
        return cut == plain.length() ? plain : plain.substring(0, cut) + "…";
    }

    private static MailPart paragraph(String text) {
        return MailPart.of(Html.element("p", text));
    }

    private static String subject(WaitingMail.Content content, String words, ReaderTexts texts) {
        String search = OneLine.of(words, LONGEST_SEARCH);
        if (content.total() == 0) {
            return texts.text("alert.mail.subject.none", search);
        }
        String counts = content.counts().isEmpty()
                ? texts.text("alert.mail.count.all", content.total())
                : counts(content.counts(), texts);
        return texts.text("alert.mail.subject", counts, search);
    }

    private static String counts(Map<Kind, Long> numbers, ReaderTexts texts) {
        return Arrays.stream(Kind.values())
                .filter(kind -> numbers.getOrDefault(kind, 0L) > 0)
                .map(kind ->
                        texts.text("alert.mail.count." + SearchParameters.nameOf(kind), numbers.getOrDefault(kind, 0L)))
                .collect(Collectors.joining(", "));
    }

    private static void addNote(List<MailPart> parts, Alert alert, ReaderTexts texts) {
        String note = alert.wish().note();
        if (!note.isEmpty()) {
            parts.add(MailPart.of(Html.element("blockquote", texts.text("alert.mail.note") + " " + note)));
        }
    }

    /** What a reader must know who would otherwise take the list for all there is. */
    private void addWarnings(List<MailPart> parts, WaitingMail waiting, SearchParameters search, ReaderTexts texts) {
        if (waiting.repeats() > 0) {
            String earlier = id(waiting.alert().id(), waiting.repeats());
            parts.add(paragraph(texts.text("alert.mail.repeats", earlier)));
        }
        if (!search.problems().isEmpty()) {
            String names = String.join(
                    ", ",
                    search.problems().stream()
                            .map(SearchParameters.Problem::name)
                            .toList());
            parts.add(paragraph(texts.text("alert.mail.problems", names)));
        }
        waiting.content().limits().stream()
                .sorted()
                .map(limit -> "alert.mail." + SearchParameters.nameOf(limit))
                .forEach(reason -> parts.add(paragraph(texts.text(reason))));
    }

    private List<MailPart> told(List<Change> changes, ReaderTexts texts) {
        synchronized (told) {
            ToldChange inLanguage =
                    told.computeIfAbsent(texts.locale(), locale -> new ToldChange(archive, base, texts));
            inLanguage.forgetWhatIsOld();
            return changes.stream().map(inLanguage::of).toList();
        }
    }

    private void addChanges(List<MailPart> parts, WaitingMail.Content content, ReaderTexts texts) {
        long more = content.total() - content.changes().size();
        for (Kind kind : Kind.values()) {
            List<Change> changes = content.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .toList();
            if (!changes.isEmpty()) {
                long all = content.counts().getOrDefault(kind, (long) changes.size());
                String title = "alert.mail." + SearchParameters.nameOf(kind) + (all > changes.size() ? ".first" : "");
                parts.add(MailPart.of(Html.element("h2", texts.text(title, changes.size(), all))));
                parts.add(MailPart.list(told(changes, texts)));
            }
        }
        if (more > 0) {
            parts.add(paragraph(texts.text("alert.mail.more", more)));
            Map<Kind, Long> others = new EnumMap<>(Kind.class);
            others.putAll(content.counts());
            content.changes().forEach(change -> others.computeIfPresent(change.kind(), (kind, count) -> count - 1));
            if (!others.isEmpty()) {
                parts.add(paragraph(texts.text("alert.mail.more.kinds", counts(others, texts))));
            }
        }
    }

    private static void addWhy(List<MailPart> parts, Alert alert, String words, ReaderTexts texts) {
        String interval = texts.text(
                "alert.interval." + SearchParameters.nameOf(alert.wish().interval()));
        String when = alert.confirmedAt()
                .map(moment -> Dates.moment(moment, texts.locale()))
                .orElse("");
        parts.add(paragraph(texts.text("alert.mail.why", words, when, interval)));
    }
}
