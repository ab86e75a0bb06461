package se.nyhetsarkivet.web.api;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers programs that ask for an address of the API that does not exist, or in a way that the address does not know; without it
 * they would get a page.
 */
@RestController
@AnonymousAllowed
class UnknownPathController {

    private final RequestMappingHandlerMapping addresses;

    UnknownPathController(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    @RequestMapping({"/api", "/api/**"})
    void unknown(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        Set<String> methods =
                methods(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
        if (!methods.isEmpty()) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        throw new NoSuchResourceException("There is nothing to " + request.getMethod() + " at "
                + request.getRequestURI() + "; the API has GET /api/v1/items, /api/v1/items/{id} and"
                + " /api/v1/items/export, and POST /api/v1/quotes and /api/v1/lists.");
    }

    /** With which methods there is something at an address; for none if nothing is there. */
    private Set<String> methods(PathContainer path) {
        Set<String> methods = new TreeSet<>();
        for (RequestMappingInfo address : addresses.getHandlerMethods().keySet()) {
            PathPatternsRequestCondition patterns = address.getPathPatternsCondition();
            if (patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path))) {
                for (RequestMethod method : address.getMethodsCondition().getMethods()) {
                    methods.add(method.name());
                }
            }
        }
        return methods;
    }
}
