package se.nyhetsarkivet.web.feed;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.nyhetsarkivet.ArchiveException;

/**
 * The settings {@code archive.web-sub.*}.
 *
 * @param hub the addresses of those who pass on what is new to whoever has subscribed there (WebSub); none for no links to them
 */
@ConfigurationProperties("archive.web-sub")
record WebSubProperties(@DefaultValue List<String> hub) {

    /**
     * Copies the list.
     *
     * @throws ArchiveException if one of them is no address of the web
     */
    WebSubProperties {
        hub = hub.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        for (String address : hub) {
            if (!address.matches("https?://[^\\s<>\"]+")) {
                throw new ArchiveException("The setting archive.web-sub.hub is '" + address
                        + "'; expected an address such as https://hub.example/.");
            }
        }
    }
}
