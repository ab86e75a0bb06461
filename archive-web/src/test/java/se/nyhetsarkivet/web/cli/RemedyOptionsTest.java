package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nyhetsarkivet.ArchiveInUseException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.web.cli.option.RemedyOptions;

class RemedyOptionsTest {

    @Test
    void theProgramNamesTheOptionByWhichItsUserGetsWhatAMessageProposes() {
        String message = String.valueOf(new ArchiveInUseException(Path.of("archive-data")).getMessage());

        assertThat(message).doesNotContain("--");
        assertThat(RemedyOptions.in(message)).endsWith("name another directory with --archive.");
    }

    @ParameterizedTest
    @EnumSource
    void eachRemedyHasAName(Remedy remedy) {
        assertThat(RemedyOptions.in("It failed; " + remedy.words() + "."))
                .matches("It failed; .+(--[a-z-]+|restore)\\)?\\.");
    }

    @Test
    void aMessageWithoutARemedyStaysAsItIs() {
        assertThat(RemedyOptions.in("There is no item.")).isEqualTo("There is no item.");
    }
}
