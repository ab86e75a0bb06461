package se.nyhetsarkivet.web.access;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a page or make a call, by its annotation: {@link AnonymousAllowed}, {@link PermitAll} for all who have signed in, or {@link
 * RolesAllowed}. Without one, nobody may. What is for everybody is for readers who have signed in, if the archive is closed. Vaadin asks it
 * about pages, too. Immutable.
 */
public final class ArchiveAccess extends AccessAnnotationChecker {

    private static final long serialVersionUID = 1L;

    /** Whether only readers who have signed in may read. */
    private final boolean closed;

    /**
     * Takes the setting.
     *
     * @param closed whether only those who have signed in may read
     */
    public ArchiveAccess(boolean closed) {
        this.closed = closed;
    }

    /**
     * Whether only those who have signed in may read.
     *
     * @return whether
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Whether somebody may read what is for everybody.
     *
     * @param who who asks
     * @return whether they may
     */
    public boolean mayRead(Optional<SignedIn> who) {
        return !closed || who.filter(known -> known.may(Role.READER)).isPresent();
    }

    /**
     * Whether somebody may see a page.
     *
     * @param page the page's class
     * @param who who asks
     * @return whether they may
     */
    public boolean permits(Class<?> page, Optional<SignedIn> who) {
        return decide(getSecurityTarget(page), new Asking(who));
    }

    /**
     * Whether somebody may make a call.
     *
     * @param call the method that answers it
     * @param who who asks
     * @return whether they may
     */
    public boolean permits(Method call, Optional<SignedIn> who) {
        return decide(isAnnotated(call) ? call : getSecurityTarget(call.getDeclaringClass()), new Asking(who));
    }

    @Override
    public boolean hasAccess(Class<?> page, @Nullable Principal principal, Function<String, Boolean> roleChecker) {
        return decide(getSecurityTarget(page), new Asking(principal != null, roleChecker));
    }

    /** Who asks, by what can be found out about them. */
    private record Asking(boolean known, Function<String, Boolean> roles) {
        Asking(Optional<SignedIn> who) {
            this(
                    who.isPresent(),
                    role -> who.filter(known -> known.authorities().stream()
                                    .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())))
                            .isPresent());
        }
    }

    private boolean decide(AnnotatedElement target, Asking asking) {
        if (target.isAnnotationPresent(AnonymousAllowed.class)) {
            return !closed
                    || target.isAnnotationPresent(EvenWhenClosed.class)
                    || asking.roles().apply(Role.Name.READER);
        }
        RolesAllowed roles = target.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Arrays.stream(roles.value()).anyMatch(asking.roles()::apply);
        }
        return target.isAnnotationPresent(PermitAll.class) && asking.known();
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return element.isAnnotationPresent(AnonymousAllowed.class)
                || element.isAnnotationPresent(RolesAllowed.class)
                || element.isAnnotationPresent(PermitAll.class);
    }
}
