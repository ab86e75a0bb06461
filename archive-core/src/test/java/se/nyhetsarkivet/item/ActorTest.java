package se.nyhetsarkivet.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;

/** Who acts is a name that can be shown on a line. */
class ActorTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna", "Åsa Öberg", "www-data", "DOMAIN\\anna", "anna@arkiv.example"})
    void hasAName(String name) {
        assertThat(new Actor(name).name()).isEqualTo(name);
    }

    @Test
    void isNamedWithoutSpacesAround() {
        assertThat(new Actor(" anna\n")).isEqualTo(new Actor("anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "anna\nwithdrawn by erik", "\u001b[2Janna"})
    void isNotOfBlanksOrControlCharacters(String name) {
        assertThatThrownBy(() -> new Actor(name))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected 1 to 200 characters without line breaks");
    }

    @Test
    void isNotLongerThanALine() {
        assertThat(new Actor("å".repeat(Actor.MAX_CHARACTERS)).name()).hasSize(200);
        assertThatThrownBy(() -> new Actor("å".repeat(Actor.MAX_CHARACTERS + 1)))
                .isInstanceOf(InvalidValueException.class);
    }
}
