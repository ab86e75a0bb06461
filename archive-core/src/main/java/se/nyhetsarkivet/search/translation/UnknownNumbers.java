package se.nyhetsarkivet.search.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.search.text.TextFields;

/** The series numbers and other identifiers of a query that no item has, such as {@code 2017/18:290} with a slip in it. */
public final class UnknownNumbers {

    private UnknownNumbers() {}

    public static List<Notice> among(List<QueryNode> parts, IndexSearcher searcher, QueryTranslator translator)
            throws IOException {
        List<Notice> notices = new ArrayList<>();
        for (QueryNode part : parts) {
            if (part instanceof Word(String text, var width) && text.chars().anyMatch(Character::isDigit)) {
                Optional<Query> query = translator.part(part, TextFields.ALIKE);
                if (query.isPresent() && searcher.count(query.get()) == 0) {
                    notices.add(new Notice(Notice.Kind.UNKNOWN_NUMBER, withoutSigns(text)));
                }
            }
        }
        return notices;
    }

    /** The number without the punctuation that was typed beside it. */
    private static String withoutSigns(String text) {
        return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
