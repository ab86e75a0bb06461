package se.nyhetsarkivet.web.limits.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What of a request is in the logs. */
class LoggedRequestTest {

    /** Whoever has the address of an alert may change and end it. */
    @ParameterizedTest
    @CsvSource({
        "/bevakning/AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB, /bevakning/…",
        "//bevakning//AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB, //bevakning//…",
        "/bevakning/AAAAAAAAAAAAAAAA%2EBBBBBBBBBBBBBBBBBBBBBB/x, /bevakning/…",
        "/bevakningar/stopp/AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB, /bevakningar/stopp/…",
        "/%62evakning/AAAAAAAAAAAAAAA_.BBBBBBBBBBBBBBBBBBBBB-, /%62evakning/…",
        "/bevakningar, /bevakningar",
        "/nyhet/nvg61wg3s1c5kqb3/nyhet-a, /nyhet/nvg61wg3s1c5kqb3/nyhet-a"
    })
    void theAddressOfAnAlertIsNotShown(String path, String shown) {
        assertThat(LoggedRequest.of(new MockHttpServletRequest("GET", path)).path())
                .isEqualTo(shown);
    }
}
