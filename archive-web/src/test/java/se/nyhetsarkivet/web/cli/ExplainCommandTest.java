package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.cli.console.ExitCode;

class ExplainCommandTest {

    @Test
    void tellsBaseFormClassPartsAndWhy() {
        assertThat(Run.of("explain", "målsägandens").out()).isEqualTo("""
                        målsägandens
                            målsägande (noun) = måls [mål] + ägandens [ägande]: in our own lexicon, a compound
                        """);
    }

    @Test
    void explainsEachWordAndItsPieces() {
        assertThat(Run.of("explain", "i", "EU-kommissionen").out()).isEqualTo("""
                        i
                            no base form: a function word
                        eu-kommissionen
                            joined: eu + kommissionen
                        eu
                            eu: an abbreviation in capitals
                        kommissionen
                            kommission (noun): in our own lexicon
                        """);
    }

    @Test
    void answersInJson() {
        assertThat(Run.of("explain", "--json", "Timrå").out())
                .isEqualTo("[{\"text\":\"timrå\",\"readings\":[{\"reasons\":[\"name\"],"
                        + "\"lemmas\":[{\"base\":\"timrå\",\"classes\":[\"name\"]}],\"parts\":[]}],\"pieces\":[]}]\n");
    }

    @Test
    void saysThatThereIsNoWord() {
        Run run = Run.of("explain", "-", "–");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEqualTo("There is no word in it.\n");
    }
}
