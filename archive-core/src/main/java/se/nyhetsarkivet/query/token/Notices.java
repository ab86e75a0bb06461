package se.nyhetsarkivet.query.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.query.Notice;

/** Gathers the notices of one reading: each only once, and no more than somebody would read. */
public final class Notices {

    private static final int MAX_NOTICES = 20;

    private final Set<Notice> found = new LinkedHashSet<>();

    public void add(Notice.Kind kind, String subject) {
        if (found.size() < MAX_NOTICES) {
            found.add(new Notice(kind, subject));
        }
    }

    public List<Notice> all() {
        return List.copyOf(found);
    }
}
