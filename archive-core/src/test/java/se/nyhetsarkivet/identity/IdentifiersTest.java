package se.nyhetsarkivet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names something and what stands where a name is missing. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "–",
                "--",
                "...",
                "?",
                "N/A",
                "n/a",
                "NA",
                "#N/A",
                "#SAKNAS!",
                "#REF!",
                "saknas",
                "Saknas",
                "Id saknas",
                "okänt",
                "ej angivet",
                "null",
                "(null)",
                "NULL",
                "none",
                "None",
                "nil",
                "undefined",
                "NaN",
                "xxx",
                "[object Object]",
                "http://",
                "https://",
                "about:blank",
                "javascript:void(0)",
                "00000000-0000-0000-0000-000000000000",
                "urn:uuid:00000000-0000-0000-0000-000000000000",
                "https://kommun.example/",
                "http://kommun.example"
            })
    void nameNothing(String identifier) {
        assertThat(Identifiers.name(identifier)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "17",
                "2018/123",
                "a",
                "A-17",
                "bro",
                "nyhet",
                "saknad person",
                "10",
                "x17",
                "https://kommun.example/?p=17",
                "https://kommun.example/#nyhet-17",
                "urn:newsml:byra.example:20180423:1",
                "tag:kommun.example,2018:17",
                "6f9619ff-8b86-d011-b42d-00cf4fc964ff"
            })
    void nameSomething(String identifier) {
        assertThat(Identifiers.name(identifier)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kommun.example/?p=17", "urn:newsml:byra.example:20180423:1", "tag:kommun.example,2018:17",
                "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "reg:pressmeddelanden/2014/10/ny", "a1b2c3d4e5f6a7b8"
            })
    void noOtherItemHasByChance(String identifier) {
        assertThat(Identifiers.isOwn(identifier)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "17", "2018/123", "2018-04-23", "nyhet", "Dnr 17/2018", "201804230001"})
    void anotherItemMayHaveToo(String identifier) {
        assertThat(Identifiers.isOwn(identifier)).isFalse();
    }
}
