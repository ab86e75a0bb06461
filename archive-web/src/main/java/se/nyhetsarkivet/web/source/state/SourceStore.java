package se.nyhetsarkivet.web.source.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.web.database.SmallDatabase.Rows;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;

/** The sources. Safe for use by many threads. */
public final class SourceStore {

    private static final String SELECT =
            "SELECT name, address, watched, etag, last_modified, digest, next_visit, last_success, failures, error FROM source";

    private final SourceDatabase database;

    /**
     * Takes the database.
     *
     * @param database the file with the state of sources
     */
    public SourceStore(SourceDatabase database) {
        this.database = database;
    }

    /**
     * Says which sources are watched. One with another address than before is read anew.
     *
     * @param list the sources of the settings
     */
    public void watch(List<Watched> list) {
        database.transaction(rows -> {
            rows.update("UPDATE source SET watched = 0");
            for (Watched each : list) {
                rows.update(
                        "INSERT INTO source (name, address, watched) VALUES (?, ?, 1) ON CONFLICT (name) DO UPDATE SET watched = 1,"
                                + " etag = CASE address WHEN excluded.address THEN etag ELSE '' END,"
                                + " last_modified = CASE address WHEN excluded.address THEN last_modified ELSE '' END,"
                                + " digest = CASE address WHEN excluded.address THEN digest ELSE '' END,"
                                + " next_visit = CASE address WHEN excluded.address THEN next_visit ELSE 0 END,"
                                + " address = excluded.address",
                        each.name(),
                        each.address());
            }
            return list.size();
        });
    }

    /**
     * All sources that are watched or were once.
     *
     * @return their states by name
     */
    public List<SourceState> all() {
        return database.transaction(rows -> rows.all(SELECT + " ORDER BY name", SourceStore::state));
    }

    /**
     * A source.
     *
     * @param name its name
     * @return its state
     */
    public SourceState source(String name) {
        return database.transaction(rows -> rows.all(SELECT + " WHERE name = ?", SourceStore::state, name))
                .getFirst();
    }

    private static SourceState state(ResultSet row) throws SQLException {
        return new SourceState(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                new Validators(row.getString(4), row.getString(5)),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                Times.of(row.getLong(8)),
                row.getInt(9),
                row.getString(10));
    }

    /**
     * Keeps the state of a source.
     *
     * @param state the state
     */
    public void save(SourceState state) {
        database.transaction(rows -> save(rows, state));
    }

    private static int save(Rows rows, SourceState state) throws SQLException {
        return rows.update(
                "UPDATE source SET etag = ?, last_modified = ?, digest = ?, next_visit = ?, last_success = ?, failures = ?,"
                        + " error = ? WHERE name = ?",
                state.validators().etag(),
                state.validators().lastModified(),
                state.digest(),
                state.nextVisit().toEpochMilli(),
                Times.number(state.lastSuccess()),
                state.failures(),
                state.error(),
                state.name());
    }

    /**
     * Keeps the state of a source and, in the same step, what it named.
     *
     * @param state the state
     * @param entries what it named; what is known already stays as it is
     * @param now the time
     * @param fetched whether the new pages are to be fetched
     * @return how many are new
     */
    public int save(SourceState state, List<Entry> entries, Instant now, boolean fetched) {
        return database.transaction(rows -> {
            int added = 0;
            // Two questions, each of which an index answers: of one with OR, SQLite reads all pages of the source for
            // each entry.
            for (Entry entry : entries) {
                added += rows.update(
                        "INSERT INTO page (source, named, address, headline, published, summary, first_seen, state, next_visit)"
                                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                                + " (SELECT 1 FROM page WHERE source = ? AND named = ?) AND NOT EXISTS"
                                + " (SELECT 1 FROM page WHERE source = ? AND address = ?)",
                        state.name(),
                        entry.address(),
                        entry.address(),
                        entry.headline(),
                        entry.published(),
                        entry.summary(),
                        now.toEpochMilli(),
                        (fetched ? SourcePage.State.NEW : SourcePage.State.NAMED).name(),
                        fetched ? now.toEpochMilli() : 0,
                        state.name(),
                        entry.address(),
                        state.name(),
                        entry.address());
            }
            save(rows, state);
            return added;
        });
    }

    /**
     * Notes what came of a visit, and forgets what came of the oldest.
     *
     * @param source the source's name
     * @param note what came of it
     */
    public void note(String source, VisitNote note) {
        database.transaction(rows -> {
            rows.update(
                    "DELETE FROM visit WHERE source = ? AND number <="
                            + " (SELECT number FROM visit WHERE source = ? ORDER BY number DESC LIMIT 1 OFFSET ?)",
                    source,
                    source,
                    VisitNote.MOST - 1);
            return rows.update(
                    "INSERT INTO visit (source, at, outcome, new_pages, reason) VALUES (?, ?, ?, ?, ?)",
                    source,
                    note.at().toEpochMilli(),
                    note.outcome().name(),
                    note.newPages(),
                    note.reason());
        });
    }

    /**
     * What came of the latest visits to a source.
     *
     * @param source the source's name
     * @param most how many at most
     * @return the latest first
     */
    public List<VisitNote> notes(String source, int most) {
        return database.transaction(rows -> rows.all(
                "SELECT at, outcome, new_pages, reason FROM visit WHERE source = ? ORDER BY number DESC LIMIT ?",
                row -> new VisitNote(
                        Instant.ofEpochMilli(row.getLong(1)),
                        VisitNote.Outcome.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getString(4)),
                source,
                most));
    }

    /** Times as numbers. */
    static final class Times {

        private Times() {}

        static Optional<Instant> of(long number) {
            return number == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(number));
        }

        static long number(Optional<Instant> time) {
            return time.map(Instant::toEpochMilli).orElse(0L);
        }
    }
}
