package se.nyhetsarkivet.web.source.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.state.SourceStore.Times;

/** The pages that sources named. Safe for use by many threads. */
public final class PageStore {

    private static final String SELECT =
            "SELECT named, address, known_as, headline, published, summary, first_seen, state, etag,"
                    + " last_modified, digest, next_visit, tries FROM page WHERE source = ?";

    private final SourceDatabase database;

    /**
     * Takes the database.
     *
     * @param database the file with the state of sources
     */
    public PageStore(SourceDatabase database) {
        this.database = database;
    }

    /**
     * The pages that are to be fetched now.
     *
     * @param source the source
     * @param now the time
     * @param most how many at most
     * @return those that have waited longest
     */
    public List<SourcePage> due(String source, Instant now, int most) {
        return database.transaction(rows -> rows.all(
                SELECT + " AND next_visit > 0 AND next_visit <= ? ORDER BY next_visit, first_seen, named LIMIT ?",
                PageStore::page,
                source,
                now.toEpochMilli(),
                most));
    }

    /**
     * All pages of a source.
     *
     * @param source the source
     * @return its pages by their names
     */
    public List<SourcePage> all(String source) {
        return database.transaction(rows -> rows.all(SELECT + " ORDER BY named", PageStore::page, source));
    }

    private static SourcePage page(ResultSet row) throws SQLException {
        return new SourcePage(
                new Entry(row.getString(1), row.getString(4), row.getString(5), row.getString(6)),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(7)),
                SourcePage.State.valueOf(row.getString(8)),
                new Validators(row.getString(9), row.getString(10)),
                row.getString(11),
                Times.of(row.getLong(12)),
                row.getInt(13));
    }

    /**
     * Keeps what became of pages.
     *
     * @param source their source
     * @param pages the pages
     */
    public void save(String source, List<SourcePage> pages) {
        database.transaction(rows -> {
            for (SourcePage page : pages) {
                rows.update(
                        "UPDATE page SET address = ?, known_as = ?, state = ?, etag = ?, last_modified = ?, digest = ?, next_visit = ?, tries = ?"
                                + " WHERE source = ? AND named = ?",
                        page.address(),
                        page.knownAs(),
                        page.state().name(),
                        page.validators().etag(),
                        page.validators().lastModified(),
                        page.digest(),
                        Times.number(page.nextVisit()),
                        page.tries(),
                        source,
                        page.entry().address());
            }
            return pages.size();
        });
    }

    /**
     * Forgets what was fetched of pages last, before what is fetched now is imported: until it is known to be in the archive, whatever
     * is fetched next is new, also what was there before.
     *
     * @param source their source
     * @param pages the pages
     */
    public void forgetContent(String source, List<SourcePage> pages) {
        database.transaction(rows -> {
            for (SourcePage page : pages) {
                rows.update(
                        "UPDATE page SET etag = '', last_modified = '', digest = '' WHERE source = ? AND named = ?",
                        source,
                        page.entry().address());
            }
            return pages.size();
        });
    }

    /**
     * When a source named something new.
     *
     * @param source the source
     * @return each time at which it did, with how many pages, in order
     */
    public List<News> news(String source) {
        return database.transaction(rows -> rows.all(
                "SELECT first_seen, count(*) FROM page WHERE source = ? GROUP BY first_seen ORDER BY first_seen",
                row -> new News(Instant.ofEpochMilli(row.getLong(1)), row.getInt(2)),
                source));
    }

    /**
     * New pages that were named at one time.
     *
     * @param at when
     * @param pages how many
     */
    public record News(Instant at, int pages) {}
}
