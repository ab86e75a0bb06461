package se.nyhetsarkivet.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers programs that ask for an address of the API that does not exist; without it they would get a page. */
@RestController
class UnknownPathController {

    @RequestMapping({"/api", "/api/**"})
    void unknown(HttpServletRequest request) {
        throw new NoSuchResourceException("There is nothing to " + request.getMethod() + " at "
                + request.getRequestURI() + "; the API has GET /api/v1/items, /api/v1/items/{id} and"
                + " /api/v1/items/export, and POST /api/v1/quotes and /api/v1/lists.");
    }
}
