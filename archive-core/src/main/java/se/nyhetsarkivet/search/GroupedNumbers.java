package se.nyhetsarkivet.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Word;

/** Joins numbers that were typed in groups, as {@code 13 700}, so that they are found however they are written. */
final class GroupedNumbers {

    private static final Pattern FIRST = Pattern.compile("\\d{1,3}");
    private static final Pattern NEXT = Pattern.compile("\\d{3}");

    private GroupedNumbers() {}

    static QueryNode join(QueryNode query) {
        if (!(query instanceof All(List<QueryNode> required, List<QueryNode> excluded))) {
            return query;
        }
        List<QueryNode> joined = new ArrayList<>();
        boolean inNumber = false;
        for (QueryNode part : required) {
            if (inNumber && isDigits(part, NEXT) && joined.getLast() instanceof Word(String before, var width)) {
                joined.set(joined.size() - 1, new Word(before + ((Word) part).text()));
            } else {
                inNumber = isDigits(part, FIRST);
                joined.add(part);
            }
        }
        return joined.size() == 1 && excluded.isEmpty() ? joined.getFirst() : new All(joined, excluded);
    }

    private static boolean isDigits(QueryNode part, Pattern digits) {
        return part instanceof Word(String text, var width)
                && width.isEmpty()
                && digits.matcher(text).matches();
    }
}
