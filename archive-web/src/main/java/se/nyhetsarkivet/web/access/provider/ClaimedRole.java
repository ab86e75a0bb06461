package se.nyhetsarkivet.web.access.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignInProperties;

/** The role that the claims of somebody make, by the settings. Immutable. */
final class ClaimedRole {

    private final SignInProperties.OpenId settings;

    ClaimedRole(SignInProperties.OpenId settings) {
        this.settings = settings;
    }

    /** The highest role that a value of the claim makes. */
    Optional<Role> of(Map<String, Object> claims) {
        Set<String> values = values(claims);
        if (settings.administrators().stream().anyMatch(values::contains)) {
            return Optional.of(Role.ADMINISTRATOR);
        }
        if (settings.archivists().stream().anyMatch(values::contains)) {
            return Optional.of(Role.ARCHIVIST);
        }
        return settings.readers().stream().anyMatch(values::contains) ? Optional.of(Role.READER) : Optional.empty();
    }

    /** A name with a dot may be the claim's whole name, or lead through claims in one another. */
    private Set<String> values(Map<String, Object> claims) {
        Object whole = claims.get(settings.roleClaim());
        return texts(whole == null ? within(claims) : whole);
    }

    private @Nullable Object within(Map<String, Object> claims) {
        Object found = claims;
        for (String step : List.of(settings.roleClaim().split("\\."))) {
            found = found instanceof Map<?, ?> level ? level.get(step) : null;
        }
        return found;
    }

    private static Set<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return value == null ? Set.of() : Set.of(String.valueOf(value));
    }
}
