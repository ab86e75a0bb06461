package se.nyhetsarkivet.web.item.check;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.archive.citation.CitationCheck;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.HeadCheck;
import se.nyhetsarkivet.archive.log.ProofCheck;
import se.nyhetsarkivet.export.citation.CitedProof;
import se.nyhetsarkivet.web.timestamp.StampCheck;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

/** What the page for checking says to a head or a proof of the log. */
final class LogAnswers {

    private static final String PROOF = "c2sp.org/tlog-proof@";

    /** What begins the line of a signature, with the empty line before it. */
    private static final String SIGNATURE = "\n\n\u2014 ";

    private final ArchiveLog log;
    private final TimeStamping stamping;

    /** How a key becomes a text in the reader's language. */
    private final Translation texts;

    @FunctionalInterface
    interface Translation {
        String of(String key, Object... values);
    }

    LogAnswers(ArchiveLog log, TimeStamping stamping, Translation texts) {
        this.log = log;
        this.stamping = stamping;
        this.texts = texts;
    }

    /** Checks the text if it is meant as a head or a proof; what is given then says the outcome, on the thread of a page. */
    Optional<Supplier<List<Component>>> to(String pasted) {
        String text = pasted.replace("\r\n", "\n").strip();
        try {
            return answerTo(text);
        } catch (LogUnavailableException noKey) {
            return Optional.of(() -> heading("check.log.unavailable", texts.of("check.log.unavailable.help")));
        }
    }

    private Optional<Supplier<List<Component>>> answerTo(String text) {
        if (text.startsWith(PROOF)) {
            ProofCheck proof = log.checkProof(text);
            List<String> stamped = proof instanceof ProofCheck.Proved proved ? stamped(proved.head()) : List.of();
            return Optional.of(() -> with(answer(proof), stamped));
        }
        if (text.contains(SIGNATURE)) {
            HeadCheck head = log.check(text);
            List<String> stamped = stamped(head);
            return Optional.of(() -> with(answer(head), stamped));
        }
        return Optional.empty();
    }

    /** Checks a proof that a citation carries, if it carries one. */
    Supplier<List<Component>> toProofIn(String pasted, CitationCheck check) {
        try {
            Optional<ProofCheck> proof = CitedProof.in(pasted)
                    .map(text -> check instanceof CitationCheck.Exact exact
                            ? log.checkProofOf(text, exact.revision())
                            : log.checkProof(text));
            return () -> proof.map(this::answer).orElse(List.of());
        } catch (LogUnavailableException noKey) {
            return () -> heading("check.log.unavailable", texts.of("check.log.unavailable.help"));
        }
    }

    private static List<Component> with(List<Component> answer, List<String> sentences) {
        List<Component> all = new ArrayList<>(answer);
        sentences.forEach(sentence -> all.add(new Paragraph(sentence)));
        return all;
    }

    /** Since when it is known outside of the archive. A later head stands for an earlier one that it continues. */
    private List<String> stamped(HeadCheck check) {
        if (!(check instanceof HeadCheck.Continued continued)) {
            return List.of();
        }
        return log.firstStampedOver(continued.kept()).stream()
                .map(head -> switch (stamping.check(head)) {
                    case StampCheck.Stamped stamped ->
                        texts.of(
                                stamped.trusted() ? "check.log.stamped" : "check.log.stamped.untrusted",
                                head.name().size(),
                                stamped.time().toString(),
                                stamped.authority());
                    case StampCheck.Invalid invalid -> texts.of("check.log.stamped.damaged");
                })
                .toList();
    }

    private List<Component> answer(ProofCheck check) {
        return switch (check) {
            case ProofCheck.Proved proved -> {
                List<Component> answer = new ArrayList<>();
                answer.add(new H2(texts.of("check.log.proved")));
                answer.add(new Paragraph(proved.line()));
                answer.add(new Paragraph(sentence(proved.head())));
                yield answer;
            }
            case ProofCheck.OfAnother other -> heading("check.log.another", other.line());
            case ProofCheck.NotProved none -> heading("check.log.notproved", texts.of("check.log.notproved.help"));
            case ProofCheck.Unreadable unreadable ->
                heading("check.log.unreadable", texts.of("check.log.unreadable.help"));
        };
    }

    private List<Component> answer(HeadCheck check) {
        String title = check instanceof HeadCheck.Continued ? "check.log.continued" : "check.log.broken";
        return heading(check instanceof HeadCheck.Unreadable ? "check.log.unreadable" : title, sentence(check));
    }

    private List<Component> heading(String title, String sentence) {
        return List.of(new H2(texts.of(title)), new Paragraph(sentence));
    }

    private String sentence(HeadCheck check) {
        return switch (check) {
            case HeadCheck.Continued continued ->
                texts.of("check.log.continued.help", continued.kept().size(), continued.size());
            case HeadCheck.Rewritten rewritten ->
                texts.of("check.log.rewritten.help", rewritten.kept().size());
            case HeadCheck.Shorter shorter ->
                texts.of("check.log.shorter.help", shorter.kept().size(), shorter.size());
            case HeadCheck.NotSigned other -> texts.of("check.log.notsigned.help");
            case HeadCheck.Unreadable unreadable -> texts.of("check.log.unreadable.help");
        };
    }
}
