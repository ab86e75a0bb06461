package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.access.ArchiveAccess;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.SignedInToken;
import se.nyhetsarkivet.web.access.key.ProgramKeys;
import se.nyhetsarkivet.web.limits.ClientFilter;

/**
 * Says which program asks: the holder of the key that it sent. A cookie says nothing here, with one exception. If the archive is closed, the
 * scripts of its pages read what their reader may read; by a session one is a reader here, whatever one is elsewhere, so that no page of others
 * can make a browser change anything.
 */
final class ProgramSignIn extends OncePerRequestFilter {

    private final ArchiveAccess access;
    private final ProgramKeys keys;
    private final SessionRule sessions;
    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    ProgramSignIn(ArchiveAccess access, ProgramKeys keys, SessionRule sessions) {
        this.access = access;
        this.keys = keys;
        this.sessions = sessions;
        kept.setAllowSessionCreation(false);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = request.getAttribute(ClientFilter.PROGRAM) instanceof SignedIn program
                ? Optional.of(program)
                : reader(request);
        who.ifPresent(known -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedInToken(known));
            SecurityContextHolder.setContext(context);
            if (known.kind() == SignedIn.Kind.KEY) {
                ClientFilter.bearer(request).ifPresent(key -> keys.used(key, known));
            }
        });
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> reader(HttpServletRequest request) {
        if (!access.isClosed()) {
            return Optional.empty();
        }
        SecurityContext context = kept.loadDeferredContext(request).get();
        return SignedIn.of(context.getAuthentication())
                .filter(sessions::stands)
                .map(known -> new SignedIn(known.name(), known.kind(), Role.READER, known.standing(), known.since()));
    }
}
