package se.nyhetsarkivet.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.nyhetsarkivet.query.Query;
import se.nyhetsarkivet.query.Query.All;
import se.nyhetsarkivet.query.Query.Word;

/** Joins numbers that were typed in groups, as {@code 13 700}, so that they are found however they are written. */
final class GroupedNumbers {

    private static final Pattern FIRST = Pattern.compile("\\d{1,3}");
    private static final Pattern NEXT = Pattern.compile("\\d{3}");

    private GroupedNumbers() {}

    static Query join(Query query) {
        if (!(query instanceof All(List<Query> required, List<Query> excluded))) {
            return query;
        }
        List<Query> joined = new ArrayList<>();
        boolean inNumber = false;
        for (Query part : required) {
            if (inNumber && isDigits(part, NEXT) && joined.getLast() instanceof Word(String before, var width)) {
                joined.set(joined.size() - 1, new Word(before + ((Word) part).text()));
            } else {
                inNumber = isDigits(part, FIRST);
                joined.add(part);
            }
        }
        return joined.size() == 1 && excluded.isEmpty() ? joined.getFirst() : new All(joined, excluded);
    }

    private static boolean isDigits(Query part, Pattern digits) {
        return part instanceof Word(String text, var width)
                && width.isEmpty()
                && digits.matcher(text).matches();
    }
}
