package se.nyhetsarkivet.web.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** A head or a proof that is pasted is told from a citation, and answered. */
class LogAnswersTest {

    private static final NewsItem ITEM =
            NewsItem.builder("Bron öppnar", PartialDate.parse("2018")).build();

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.open(directory.resolve("archive"));
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
        return new LogAnswers(archive.log(), (key, values) -> {
            StringBuilder text = new StringBuilder(key);
            for (Object value : values) {
                text.append(' ').append(value);
            }
            return text.toString();
        });
    }
}
