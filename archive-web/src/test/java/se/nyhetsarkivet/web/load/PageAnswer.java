package se.nyhetsarkivet.web.load;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server answers to a message of a page: changes of the document, and the numbers that the next message must carry.
 *
 * @param text the whole answer, JSON
 * @param syncId the number of this answer
 * @param clientId the number that the server expects of the next message
 * @param title the title that the page now has, or the empty string if the answer sets none
 */
record PageAnswer(String text, int syncId, int clientId, String title) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SETS_TITLE = "document.title = $0";
    private static final int UNKNOWN = -1;
    private static final int SHORT = 300;

    /**
     * Reads an answer; the changes, most of it, are passed over.
     *
     * @throws WrongAnswerException if the answer is none, or tells of an error or an ended session
     */
    static PageAnswer read(String text) throws WrongAnswerException {
        int syncId = UNKNOWN;
        int clientId = UNKNOWN;
        List<String> titles = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "syncId" -> syncId = parser.getIntValue();
                    case "clientId" -> clientId = parser.getIntValue();
                    case "execute" -> parser.<JsonNode>readValueAsTree().forEach(call -> addTitle(call, titles));
                    case "meta", "resynchronize" ->
                        throw new WrongAnswerException("the server is at a loss: " + shortened(text));
                    default -> parser.skipChildren();
                }
            }
        } catch (StreamReadException noJson) {
            throw new WrongAnswerException("no answer to a page: " + shortened(text));
        }
        if (syncId == UNKNOWN || clientId == UNKNOWN) {
            throw new WrongAnswerException("no answer to a page: " + shortened(text));
        }
        return new PageAnswer(text, syncId, clientId, titles.isEmpty() ? "" : titles.getLast());
    }

    /** A call is a list: its arguments and, last, its script. */
    private static void addTitle(JsonNode call, List<String> titles) {
        if (call.size() > 1 && call.path(call.size() - 1).asString("").contains(SETS_TITLE)) {
            titles.add(call.path(0).asString(""));
        }
    }

    private static String shortened(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }
}
