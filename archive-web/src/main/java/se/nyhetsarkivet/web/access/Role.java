package se.nyhetsarkivet.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do; each role may do what those before it may. The names are those in annotations. */
public enum Role {
    /** Reads, also what only those who have signed in may read. */
    READER(Role.Name.READER),
    /** Brings in and looks after what the archive holds. */
    ARCHIVIST(Role.Name.ARCHIVIST),
    /** Decides who may do what. */
    ADMINISTRATOR(Role.Name.ADMINISTRATOR);

    private static final String PREFIX = "ROLE_";

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** The roles as annotations name them. */
    public static final class Name {

        /** The name of {@link Role#READER}. */
        public static final String READER = "reader";

        /** The name of {@link Role#ARCHIVIST}. */
        public static final String ARCHIVIST = "archivist";

        /** The name of {@link Role#ADMINISTRATOR}. */
        public static final String ADMINISTRATOR = "administrator";

        private Name() {}
    }

    /**
     * The role as annotations, settings and commands name it.
     *
     * @return the name
     */
    public String text() {
        return text;
    }

    /**
     * Reads a name.
     *
     * @param text the name
     * @return the role, if there is one of that name
     */
    public static Optional<Role> of(String text) {
        return Arrays.stream(values()).filter(role -> role.text.equals(text)).findFirst();
    }

    /**
     * Whether this role may do what another may.
     *
     * @param other the other role
     * @return whether it may
     */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /**
     * The lesser of two roles.
     *
     * @param other the other role
     * @return the role that both include
     */
    public Role atMost(Role other) {
        return includes(other) ? other : this;
    }

    /** The names of this role and of those below it. */
    Set<String> included() {
        return Arrays.stream(values()).filter(this::includes).map(Role::text).collect(Collectors.toSet());
    }

    /**
     * The role and those below it, as Spring Security knows them.
     *
     * @return the authorities
     */
    public List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(this::includes)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(PREFIX + role.text))
                .toList();
    }
}
