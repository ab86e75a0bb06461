package se.nyhetsarkivet.web.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The settings {@code archive.sign-in.*}; archive-web/docs/sign-in.md explains them.
 *
 * @param required whether only those who have signed in may read
 * @param firstName what the first account is called
 * @param firstPassword the first account's password; blank for one by chance, which the log shows once
 * @param file where the accounts are; blank for a file in the archive's directory
 * @param idle after how long without a click a session ends
 * @param longest after how long a session ends at any rate
 * @param openid sign-in by a provider of OpenID Connect
 */
@ConfigurationProperties("archive.sign-in")
public record SignInProperties(
        @DefaultValue("false") boolean required,
        @DefaultValue("admin") String firstName,
        @DefaultValue("") String firstPassword,
        @DefaultValue("") String file,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue OpenId openid) {

    /**
     * A provider of OpenID Connect.
     *
     * @param issuer its address; blank for none
     * @param name what readers know it as
     * @param clientId what it knows the archive as
     * @param clientSecret the secret that it gave to the archive
     * @param scopes what is asked for
     * @param nameClaim the claim with the person's name in the audit log
     * @param roleClaim the claim with what the person is at the provider, a text or a list; levels divided by dots
     * @param readers values of that claim that make a reader
     * @param archivists values of that claim that make an archivist
     * @param administrators values of that claim that make an administrator
     */
    public record OpenId(
            @DefaultValue("") String issuer,
            @DefaultValue("OpenID Connect") String name,
            @Name("client-id") @DefaultValue("") String clientId,
            @Name("client-secret") @DefaultValue("") String clientSecret,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,

            @Name("name-claim") @DefaultValue("preferred_username")
            String nameClaim,

            @Name("role-claim") @DefaultValue("roles") String roleClaim,
            @DefaultValue({}) List<String> readers,
            @DefaultValue({}) List<String> archivists,
            @DefaultValue({}) List<String> administrators) {

        /** Copies the lists. */
        public OpenId {
            scopes = List.copyOf(scopes);
            readers = List.copyOf(readers);
            archivists = List.copyOf(archivists);
            administrators = List.copyOf(administrators);
        }

        /**
         * Whether there is a provider.
         *
         * @return whether there is
         */
        public boolean isOn() {
            return !issuer.isBlank();
        }
    }
}
