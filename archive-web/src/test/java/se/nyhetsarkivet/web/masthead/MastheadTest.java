package se.nyhetsarkivet.web.masthead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.web.setting.BackedUpFiles;
import se.nyhetsarkivet.web.text.LocalText;
import se.nyhetsarkivet.web.text.Texts;

/** What stands above every page, from files that are edited while it is asked for. */
class MastheadTest {

    private Instant now = Instant.parse("2026-11-25T11:00:00Z");
    private final Path file;
    private final Masthead masthead;

    MastheadTest(@TempDir Path directory) {
        file = directory.resolve(BackedUpFiles.MASTHEAD);
        masthead = new Masthead(directory, () -> now);
    }

    private MastheadSettings later() {
        now = now.plusSeconds(2);
        return masthead.settings();
    }

    @Test
    void withoutFilesTheArchiveIsCalledAsTheProgram() {
        assertThat(masthead.name(Texts.SWEDISH)).isEqualTo("Nyhetsarkivet");
        assertThat(masthead.settings()).isEqualTo(MastheadSettings.USUAL);
        assertThat(masthead.onlyLanguage()).isEmpty();
        assertThat(masthead.logo()).isEmpty();
        assertThat(masthead.text()).isEmpty();
    }

    @Test
    void anEditedFileIsUsedAndAnUnusableOneLeavesWhatApplied() throws IOException {
        Files.writeString(file, "name.sv = Pressarkivet för Å\nlanguages = sv\n");
        assertThat(later().name()).isEqualTo(new LocalText("Pressarkivet för Å", "Pressarkivet för Å"));
        assertThat(masthead.onlyLanguage()).contains(Texts.SWEDISH);
        for (String wrong : List.of(
                "namn=x", "languages=de", "languages=", "name.sv=", "name.en=" + "x".repeat(61), "name.sv=\\u00zz")) {
            Files.writeString(file, wrong);
            assertThat(later().name().swedish()).as(wrong).isEqualTo("Pressarkivet för Å");
            assertThat(masthead.problem()).as(wrong).isNotEmpty();
        }
        Files.delete(file);
        later();
        assertThat(later()).isEqualTo(MastheadSettings.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arkivet <b>&amp;</b>", "C:\\arkiv = #1!", "Å Ä Ö – 日本", "a:b=c", "\ud83d\udcf0 Nytt"})
    void whatIsWrittenIsReadAsTheSame(String name) {
        MastheadSettings wanted = new MastheadSettings(new LocalText(name, name + " en"), List.of(Texts.ENGLISH));
        assertThat(masthead.replace("", wanted)).isTrue();
        assertThat(masthead.settings()).isEqualTo(wanted);
        assertThat(masthead.replace("", MastheadSettings.USUAL)).isFalse();
        assertThat(masthead.replace(masthead.text(), MastheadSettings.USUAL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0007b", "a\u202eb", "a\u200bb"})
    void someNamesAreNone(String name) {
        assertThat(MastheadSettings.isName(name)).isFalse();
        assertThatThrownBy(() -> new MastheadSettings(new LocalText(name + "\n\u0007", name + "\n\u0007"), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aLogoIsKeptAndTakenAwayAtOnce() throws IOException {
        Logo logo = ((LogoReader.Fine) LogoReader.read(LogoReaderTest.png(40, 20))).logo();
        masthead.replaceLogo(Optional.of(logo));
        assertThat(masthead.logo()).contains(logo);
        Files.write(file.resolveSibling(BackedUpFiles.LOGO), "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(masthead.logo()).contains(logo);
        masthead.replaceLogo(Optional.empty());
        assertThat(masthead.logo()).isEmpty();
    }
}
