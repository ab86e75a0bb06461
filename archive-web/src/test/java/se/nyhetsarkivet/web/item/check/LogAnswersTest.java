package se.nyhetsarkivet.web.item.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.timestamp.TestAuthority;
import se.nyhetsarkivet.web.timestamp.TimeStampSettings;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

/** A head or a proof that is pasted is told from a citation, and answered. */
@Tag("slow")
class LogAnswersTest {

    private static final NewsItem ITEM =
            NewsItem.builder("Bron öppnar", PartialDate.parse("2018")).build();

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.add(List.of(ITEM));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aHeadIsAnswered() {
        String head = archive.log().head().text();
        assertThat(answer(head)).containsExactly("check.log.continued", "check.log.continued.help 3 3");
        assertThat(answer(" " + head.replace("\n", "\r\n"))).contains("check.log.continued");
        assertThat(answer(head.replace("\n3\n", "\n2\n")))
                .containsExactly("check.log.broken", "check.log.notsigned.help");
    }

    @Test
    void aProofIsAnswered() {
        String proof = archive.log().prove(ITEM.id(), 1).orElseThrow().proof().text();
        assertThat(answer(proof))
                .startsWith("check.log.proved")
                .hasSize(3)
                .last()
                .isEqualTo("check.log.continued.help 3 3");
        assertThat(answer(proof.replace("index 1", "index 0"))).first().isEqualTo("check.log.notproved");
        assertThat(answer("c2sp.org/tlog-proof@v1\n")).first().isEqualTo("check.log.unreadable");
    }

    @Test
    void aHeadAndAProofTellWhenTheyWereStamped() throws IOException {
        String proof = archive.log().prove(ITEM.id(), 1).orElseThrow().proof().text();
        try (TestAuthority authority = new TestAuthority()) {
            new TimeStamping(TimeStampSettings.of(authority.address(), ""), InstantSource.system())
                    .stamp(archive.log());
        }
        assertThat(answer(archive.log().head().text()))
                .last()
                .asString()
                .matches("check.log.stamped.untrusted 3 \\S+Z CN=Provtid");
        assertThat(answer(proof)).last().asString().startsWith("check.log.stamped.untrusted 3 ");
    }

    @Test
    void theProofInACitationIsChecked() {
        Revision revision = archive.history(ITEM.id()).current().orElseThrow();
        String ris = new Citations()
                .ris(new CitedRevision(
                                revision, URI.create("https://host/nyhet/" + ITEM.id()), LocalDate.of(2026, 8, 25))
                        .withProof(archive.log().proofForCitation(revision)));
        assertThat(answers().to(ris)).isEmpty();
        assertThat(answers().toProofIn(ris, archive.check(ris)).get())
                .first()
                .satisfies(component ->
                        assertThat(component.getElement().getText()).isEqualTo("check.log.proved"));
        assertThat(answers().toProofIn("Bron", archive.check("Bron")).get()).isEmpty();
    }

    @Test
    void aCitationIsNeither() {
        assertThat(answers().to("Verket (2018). Bron öppnar. https://host/nyhet/" + ITEM.id()))
                .isEmpty();
    }

    private List<String> answer(String pasted) {
        return answers().to(pasted).orElseThrow().get().stream()
                .map(Component::getElement)
                .map(element -> element.getText())
                .toList();
    }

    private LogAnswers answers() {
        TimeStamping stamping = new TimeStamping(TimeStampSettings.of("", ""), InstantSource.system());
        return new LogAnswers(archive.log(), stamping, (key, values) -> {
            StringBuilder text = new StringBuilder(key);
            for (Object value : values) {
                text.append(' ').append(value);
            }
            return text.toString();
        });
    }
}
