package se.nyhetsarkivet.web.about;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code about.*}: who answers for this archive.
 *
 * @param operator the name of the organisation that runs it; blank if it is not to be named
 * @param email where readers report what they cannot use; blank for none
 */
@ConfigurationProperties("about")
record AboutProperties(
        @DefaultValue("") String operator, @DefaultValue("") String email) {}
