package se.nyhetsarkivet.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.reference.Reference.Mention;

/** The numbers of the document that an item announces. */
final class OwnReferences {

    /** What sets a number off from the title before it; a parenthesis does not, since it belongs to the sentence. */
    private static final String SETS_OFF = ",;:.\u2013\u2014-\n";

    /** What sets off the title behind a number. */
    private static final String BEHIND = ",;:\u2013\u2014-\n";

    private OwnReferences() {}

    static Set<Reference> of(NewsItem item) {
        Set<Reference> own = new LinkedHashSet<>();
        own.addAll(NameOfPage.references(item.identifier()));
        own.addAll(NameOfPage.references(item.url()));
        String headline = item.headline().strip();
        List<Mention> mentions = Reference.in(headline);
        addFirst(headline, mentions, own);
        addLast(headline, mentions, own);
        return own;
    }

    private static void addFirst(String headline, List<Mention> mentions, Set<Reference> own) {
        int end = 0;
        int taken = 0;
        while (taken < mentions.size()
                && isOfKind(mentions.get(taken), mentions.getFirst())
                && follows(headline, end, mentions.get(taken).start())) {
            end = mentions.get(taken).end();
            taken++;
        }
        int next = end;
        while (next < headline.length() && headline.charAt(next) == ' ') {
            next++;
        }
        boolean setOff = next == headline.length()
                || BEHIND.indexOf(headline.charAt(next)) >= 0
                || Character.isUpperCase(headline.charAt(next));
        if (setOff) {
            mentions.subList(0, taken).forEach(mention -> own.add(mention.reference()));
        }
    }

    private static void addLast(String headline, List<Mention> mentions, Set<Reference> own) {
        int start = headline.length();
        int first = mentions.size();
        while (first > 0
                && isOfKind(mentions.get(first - 1), mentions.getLast())
                && follows(headline, mentions.get(first - 1).end(), start)) {
            first--;
            start = mentions.get(first).start();
        }
        if (first < mentions.size() && isSetOff(headline, start)) {
            mentions.subList(first, mentions.size()).forEach(mention -> own.add(mention.reference()));
        }
    }

    private static boolean isOfKind(Mention one, Mention other) {
        return one.reference().kind() == other.reference().kind();
    }

    private static boolean follows(String headline, int end, int start) {
        String between = headline.substring(end, Math.max(end, start)).strip();
        return between.isEmpty() || between.equals(".") || NumberList.connects(headline, end, start);
    }

    /** Behind a sign, or joined to the title without a space, as when a page's title and number stand in two places. */
    private static boolean isSetOff(String headline, int start) {
        int before = start - 1;
        boolean joined = before >= 0 && headline.charAt(before) != ' ';
        while (before >= 0 && headline.charAt(before) == ' ') {
            before--;
        }
        return before < 0
                || SETS_OFF.indexOf(headline.charAt(before)) >= 0
                || (joined && headline.charAt(before) != '(');
    }
}
