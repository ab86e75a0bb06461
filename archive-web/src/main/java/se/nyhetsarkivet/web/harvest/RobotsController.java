package se.nyhetsarkivet.web.harvest;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.web.address.PublicAddress;

/** Tells robots what is worth fetching: items, by the site maps, and not the endless searches. */
@RestController
@AnonymousAllowed
class RobotsController {

    private final PublicAddress address;

    RobotsController(PublicAddress address) {
        this.address = address;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String robots(HttpServletRequest request) {
        String context = request.getContextPath();
        String base = address.of(request);
        return """
                User-agent: *
                Disallow: %1$s/?
                Disallow: %1$s/api/
                Disallow: %1$s/oai
                Disallow: %1$s/feed.
                Disallow: %1$s/andringar
                Allow: %1$s/

                Sitemap: %2$s/sitemap.xml
                Sitemap: %2$s/sitemap-news.xml
                """.formatted(context, base);
    }
}
