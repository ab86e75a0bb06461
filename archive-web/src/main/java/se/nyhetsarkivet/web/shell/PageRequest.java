package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is asked for when a browser asks for a page.
 *
 * @param request the request as Vaadin has it
 */
public record PageRequest(VaadinRequest request) {

    /**
     * The path of the page.
     *
     * @return the path without its first slash; empty for the search page
     */
    public String path() {
        return Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
    }

    /**
     * The parameters of the address.
     *
     * @return the values of each name
     */
    public Map<String, List<String>> parameters() {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    /**
     * The request as the servlet container has it.
     *
     * @return the request
     */
    public HttpServletRequest servletRequest() {
        return ((VaadinServletRequest) request).getHttpServletRequest();
    }
}
