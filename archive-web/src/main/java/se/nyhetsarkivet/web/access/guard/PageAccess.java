package se.nyhetsarkivet.web.access.guard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import se.nyhetsarkivet.web.access.ArchiveAccess;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.limits.RequestKind;

/**
 * Asks the annotation of a page before its document is sent. What a page's scripts send comes from a page that somebody may see; where they go
 * from there, Vaadin asks the same annotations. Addresses without a page are answered as ever, to those who may read.
 */
final class PageAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final ArchiveAccess access;
    private final RequestUtil vaadin;

    PageAccess(ArchiveAccess access, RequestUtil vaadin) {
        this.access = access;
        this.vaadin = vaadin;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        HttpServletRequest request = asked.getRequest();
        if (RequestKind.isPush(request)) {
            // A connection that stays open is for those alone whose pages follow something.
            return new AuthorizationDecision(SignedIn.of(who.get()).isPresent());
        }
        boolean free = request.getDispatcherType() != DispatcherType.REQUEST
                || vaadin.isFrameworkInternalRequest(request)
                || RequestKind.isFile(request);
        return new AuthorizationDecision(free || mayOpen(request, SignedIn.of(who.get())));
    }

    private boolean mayOpen(HttpServletRequest request, Optional<SignedIn> who) {
        return page(request)
                .map(page -> access.permits(page, who))
                // What no page answers may be a call, which asks for itself, or nothing.
                .orElseGet(() -> access.mayRead(who));
    }

    private static Optional<Class<? extends Component>> page(HttpServletRequest request) {
        VaadinServletContext context = new VaadinServletContext(request.getServletContext());
        String path = RequestKind.path(request).replaceFirst("^/", "");
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context))
                .getRoute(path);
    }
}
