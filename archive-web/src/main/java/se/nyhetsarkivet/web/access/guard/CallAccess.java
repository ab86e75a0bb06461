package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.nyhetsarkivet.web.access.ArchiveAccess;
import se.nyhetsarkivet.web.access.SignedIn;

/**
 * Asks the annotation of each call whether its sender may make it. By the method that would answer, not by the address, so that no way to write
 * an address leads past it; and a call without an annotation is refused.
 */
@Component
class CallAccess implements HandlerInterceptor, WebMvcConfigurer {

    private final ArchiveAccess access;
    private final AccessRefusal refusal;

    CallAccess(ArchiveAccess access, AccessRefusal refusal) {
        this.access = access;
        this.refusal = refusal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // What goes on after it was let in, or reports what went wrong, is no new call.
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
        if (!asked
                || !(handler instanceof HandlerMethod call)
                || access.permits(call.getMethod(), SignedIn.current())) {
            return true;
        }
        refusal.answer(request, response);
        return false;
    }
}
