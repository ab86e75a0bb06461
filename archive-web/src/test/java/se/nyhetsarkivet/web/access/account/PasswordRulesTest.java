package se.nyhetsarkivet.web.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.web.access.account.PasswordRules.Fault;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trappan luktar av kanel",
                "fjäril-motor-elvish",
                "vi åt surströmming i Timrå",
                "xK9#qLm2vTz7",
                "kjhgweoiuyzm",
                "en grön soffa på taket",
                "q7d8-mm3x-zz9k-pu4n"
            })
    void aLongPasswordThatNobodyWouldTryIsGoodEnough(String password) {
        assertThat(PasswordRules.fault(password, "anna")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "elvatecken1"})
    void shortOnesAreNot(String password) {
        assertThat(PasswordRules.fault(password, "anna")).hasValue(Fault.SHORT);
    }

    @Test
    void charactersAreCountedAsReadersCountThem() {
        assertThat(PasswordRules.fault("å".repeat(3) + "🦉🐻🐺🦊🦝🐗🐴🦄", "anna"))
                .hasValue(Fault.SHORT);
        assertThat(PasswordRules.fault("å".repeat(201), "anna")).hasValue(Fault.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123!",
                "P@ssw0rd2024",
                "lösenord1234",
                "LÖSENORD 2026!",
                "hemligt12345",
                "sommaren2026!",
                "Sommar2025Sommar2025",
                "123456789012",
                "098765432109",
                "qwertyuiopå12",
                "1qaz2wsx3edc",
                "abcdefghijklm",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "111111111111",
                "välkommen123",
                "nyhetsarkivet",
                "Nyhetsarkivet1!",
                "adminadmin12",
                "administrator",
                "letmeinplease",
                "iloveyou1234",
                "stockholm2026",
                "djurgården1891",
                "correcthorsebatterystaple",
                "bengtsson123",
                "Bengtsson2026!"
            })
    void thoseThatAreTriedFirstAreNot(String password) {
        assertThat(PasswordRules.fault(password, "bengtsson")).hasValue(Fault.COMMON);
    }

    @Test
    void thoseThatTheProgramMakesAreGoodEnough() {
        for (int i = 0; i < 1000; i++) {
            String password = ChancePassword.next();
            assertThat(PasswordRules.fault(password, "anna")).as(password).isEmpty();
        }
    }
}
