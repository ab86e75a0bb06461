package se.nyhetsarkivet.web.timestamp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code archive.time-stamps.*}.
 *
 * @param authority where a time-stamping authority answers, such as {@code https://authority.example/tsr}; blank for none
 * @param certificates a file in PEM with the certificates to trust: the authority's, or those of who issued it; blank for none
 * @param timeLimit how long the authority may take
 * @param every how often a head is stamped at most, and only if the log has grown
 * @param retry how long to wait after a failure
 */
@ConfigurationProperties("archive.time-stamps")
public record TimeStampSettings(
        @DefaultValue("") String authority,
        @DefaultValue("") String certificates,
        @DefaultValue("20s") Duration timeLimit,
        @DefaultValue("1d") Duration every,
        @DefaultValue("1h") Duration retry) {

    /**
     * For a stamp that is asked for by hand.
     *
     * @param authority where a time-stamping authority answers; blank for none
     * @param certificates a file in PEM with the certificates to trust; blank for none
     * @return the settings
     */
    public static TimeStampSettings of(String authority, String certificates) {
        return new TimeStampSettings(
                authority, certificates, Duration.ofSeconds(20), Duration.ofDays(1), Duration.ofHours(1));
    }

    /**
     * Whether heads are stamped at all.
     *
     * @return true if an authority is named
     */
    public boolean isOn() {
        return !authority.isBlank();
    }
}
