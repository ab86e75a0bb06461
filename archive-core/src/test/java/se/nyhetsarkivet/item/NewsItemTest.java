package se.nyhetsarkivet.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.InvalidValueException;

class NewsItemTest {

    private static final PartialDate DATE = PartialDate.parse("2018-04-23");

    @Test
    void theIdFollowsFromPublisherAndIdentifierElseUrlElseDateAndHeadline() {
        NewsItem.Builder item = NewsItem.builder("Rymning", DATE).publisher("Verket");
        ItemId byHeadline = item.build().id();
        ItemId byUrl = item.url("https://x.example/1").build().id();
        ItemId byIdentifier = item.identifier("1").build().id();
        assertThat(List.of(byHeadline, byUrl, byIdentifier)).doesNotHaveDuplicates();
        assertThat(NewsItem.builder("Annan rubrik", DATE)
                        .publisher("Verket")
                        .identifier("1")
                        .build()
                        .id())
                .isEqualTo(byIdentifier);
        assertThat(item.publisher("Annan").build().id()).isNotEqualTo(byIdentifier);
    }

    @Test
    void idsNeverChangeFromOneVersionToTheNext() {
        assertThat(NewsItem.builder("Rymning från förvar i Kållered", PartialDate.parse("2018-04-13"))
                        .publisher("Migrationsverket")
                        .build()
                        .id()
                        .value())
                .isEqualTo("nvg61wg3s1c5kqb3");
    }

    @Test
    void theFingerprintCanBeComputedByAnyoneFromTheDocumentedForm() throws NoSuchAlgorithmException {
        NewsItem item = NewsItem.builder("Båt", DATE)
                .keywords(List.of("a", "b"))
                .extra(Map.of("x", "1"))
                .build();
        String canonical = "headline 4\nBåt\ndatePublished 10\n2018-04-23\nkeywords 1\na\nkeywords 1\nb\nx 1\n1\n";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(item.fingerprint().hex()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void anItemHasAHeadline() {
        assertThatThrownBy(() -> NewsItem.builder(" ", DATE).build()).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anIdOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> new ItemId("../etc/passwd"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("../etc/passwd");
    }
}
