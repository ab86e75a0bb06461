package se.nyhetsarkivet.web.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search and what a page must show for it.
 *
 * @param request the search
 * @param hits the ids of the items on its first page, as the HTTP API gives them
 */
record AskedSearch(SearchRequest request, List<String> hits) {

    private static final JsonMapper JSON = JsonMapper.shared();

    AskedSearch {
        hits = List.copyOf(hits);
    }

    /** Asks the HTTP API for each of the searches, one after the other. */
    static List<AskedSearch> all(HttpClient http, URI address, List<SearchRequest> requests)
            throws IOException, InterruptedException {
        List<AskedSearch> all = new ArrayList<>();
        for (SearchRequest request : requests) {
            URI search = address.resolve("/api/v1/items" + SearchParameters.query(request));
            HttpResponse<String> response =
                    http.send(HttpRequest.newBuilder(search).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new WrongAnswerException("status " + response.statusCode() + " for " + search);
            }
            List<String> hits = new ArrayList<>();
            JSON.readTree(response.body())
                    .path("hits")
                    .forEach(hit -> hits.add(hit.path("id").asString()));
            all.add(new AskedSearch(request, hits));
        }
        return List.copyOf(all);
    }

    /** The query of the address, without a question mark. */
    String query() {
        String query = SearchParameters.query(request);
        return query.isEmpty() ? query : query.substring(1);
    }

    @Override
    public String toString() {
        return "/" + SearchParameters.query(request);
    }
}
