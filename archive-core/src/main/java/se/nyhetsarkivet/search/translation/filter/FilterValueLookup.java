package se.nyhetsarkivet.search.translation.filter;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.curation.PublisherNames;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.Notice;

/** Finds publishers and keywords by what a user types of them: without regard to case, and from the beginning of any word. */
public final class FilterValueLookup {

    private static final int MAX_LOOKED_AT = 500_000;

    private final ArchiveSearcher searcher;
    private final Deadline deadline;
    private final Set<Notice> notices = new LinkedHashSet<>();

    public FilterValueLookup(ArchiveSearcher searcher) {
        this.searcher = searcher;
        deadline = searcher.deadline();
    }

    /** Reports names that were not compared with all values. */
    public Set<Notice> notices() {
        return notices;
    }

    public Query query(String field, String typed) throws IOException {
        return new TermInSetQuery(field, matching(field, typed));
    }

    /**
     * The values that have the typed text at the beginning of a word. Publishers are found by each of their names, with all names that items
     * have.
     */
    public List<BytesRef> matching(String field, String typed) throws IOException {
        String wanted = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<BytesRef> found = new ArrayList<>();
        int left = MAX_LOOKED_AT;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            TermsEnum values = Terms.getTerms(segment.reader(), field).iterator();
            for (BytesRef value = values.next();
                    value != null && left > 0 && !deadline.passedByNow();
                    value = values.next()) {
                left--;
                if (beginsAWord(value.utf8ToString().toLowerCase(Locale.ROOT), wanted)) {
                    found.add(BytesRef.deepCopyOf(value));
                }
            }
        }
        if (left == 0) {
            notices.add(new Notice(Notice.Kind.EXPANSION_LIMITED, typed));
        }
        if (field.equals(IndexFields.PUBLISHER)) {
            addOtherNames(wanted, found);
        }
        return found;
    }

    private void addOtherNames(String wanted, List<BytesRef> found) throws IOException {
        PublisherNames names = searcher.curation().publishers();
        for (PublisherNames.Publisher had : searcher.joinedPublishers()) {
            if (names.all(had.name()).stream().anyMatch(name -> beginsAWord(name.toLowerCase(Locale.ROOT), wanted))) {
                had.names().forEach(name -> found.add(new BytesRef(name)));
            }
        }
    }

    private static boolean beginsAWord(String value, String wanted) {
        for (int at = value.indexOf(wanted); at >= 0; at = value.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
