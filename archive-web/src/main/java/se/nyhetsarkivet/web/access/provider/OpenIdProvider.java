package se.nyhetsarkivet.web.access.provider;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignInProperties;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;

/** The provider that the settings name. It is asked about itself when somebody first signs in by it. Safe for use by many threads. */
public final class OpenIdProvider implements ClientRegistrationRepository {

    /** What it is called in addresses. */
    public static final String ID = "openid";

    private static final int LONGEST_NAME = 200;

    private final SignInProperties.OpenId settings;
    private final ClaimedRole roles;
    private final InstantSource clock;
    private @Nullable ClientRegistration known;

    /**
     * Takes the settings.
     *
     * @param settings the settings, with an issuer
     * @param clock tells the time
     * @throws ArchiveException if the archive's name at the provider is missing, or nothing makes a role
     */
    public OpenIdProvider(SignInProperties.OpenId settings, InstantSource clock) {
        if (settings.clientId().isBlank()) {
            throw new ArchiveException("The setting archive.sign-in.openid.issuer names a provider; set also"
                    + " archive.sign-in.openid.client-id, and client-secret if the provider gave one.");
        }
        if (List.of(settings.readers(), settings.archivists(), settings.administrators()).stream()
                .allMatch(List::isEmpty)) {
            throw new ArchiveException("Nobody whom the provider of archive.sign-in.openid knows would have a role; set"
                    + " archive.sign-in.openid.administrators, .archivists or .readers.");
        }
        this.settings = settings;
        this.roles = new ClaimedRole(settings);
        this.clock = clock;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    private synchronized ClientRegistration registration() {
        ClientRegistration present = known;
        if (present == null) {
            ClientRegistration.Builder made = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientName(settings.name())
                    .clientId(settings.clientId())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}/" + AccessAddress.BACK + "/{registrationId}");
            if (!settings.clientSecret().isEmpty()) {
                made.clientSecret(settings.clientSecret());
            }
            present = made.build();
            known = present;
        }
        return present;
    }

    /** Somebody whom the provider knows and who has a role here. */
    private static final class KnownUser extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final SignedIn signedIn;

        KnownUser(OidcUser user, SignedIn signedIn) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.signedIn = signedIn;
        }
    }

    /**
     * Looks up what the provider says about somebody.
     *
     * @param asked what the provider has sent
     * @return who it is
     * @throws OAuth2AuthenticationException if the provider gives no role
     */
    public OidcUser user(OidcUserRequest asked) {
        OidcUser user = new OidcUserService().loadUser(asked);
        Role role = roles.of(user.getClaims()).orElseThrow(() -> new NoRoleException(settings.roleClaim()));
        return new KnownUser(
                user,
                new SignedIn(
                        name(user), SignedIn.Kind.PROVIDER, role, SignedIn.Standing.WITHOUT_ACCOUNT, clock.instant()));
    }

    private String name(OidcUser user) {
        String name = Optional.ofNullable(user.getClaimAsString(settings.nameClaim()))
                .filter(claimed -> !claimed.isBlank())
                .orElseGet(() -> String.valueOf(user.getSubject()))
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /**
     * Who has signed in.
     *
     * @param principal who it is in Spring Security's words
     * @return who it is in ours
     */
    public static Optional<SignedIn> signedIn(@Nullable Object principal) {
        return principal instanceof KnownUser user ? Optional.of(user.signedIn) : Optional.empty();
    }
}
