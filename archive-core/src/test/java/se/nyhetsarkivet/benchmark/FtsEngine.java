package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import se.nyhetsarkivet.item.NewsItem;

/** SQLite's FTS5, which finds words as they are written. What is counted is in a narrow table beside the texts. */
final class FtsEngine implements Engine {

    private static final int ITEMS_IN_TRANSACTION = 1_000;
    private static final List<String> COUNTS = List.of(
            "SELECT publisher, count(*) FROM found JOIN meta USING (id) GROUP BY publisher",
            "SELECT keyword, count(*) FROM found JOIN keywords USING (id) GROUP BY keyword",
            "SELECT year, count(*) FROM found JOIN meta USING (id) GROUP BY year");

    private final Path directory;
    private final Connection connection;

    FtsEngine(Path directory) throws SQLException {
        this.directory = directory;
        connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("items.sqlite"));
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("PRAGMA cache_size = -65536");
        run("PRAGMA temp_store = MEMORY");
        run("CREATE TABLE items (id INTEGER PRIMARY KEY, identifier, headline, lead, body, url)");
        run("CREATE TABLE meta (id INTEGER PRIMARY KEY, publisher, year INTEGER, until INTEGER)");
        run("CREATE TABLE keywords (id INTEGER, keyword, PRIMARY KEY (id, keyword)) WITHOUT ROWID");
        run("CREATE VIRTUAL TABLE texts USING fts5(headline, lead, body, content='items', content_rowid='id',"
                + " tokenize='unicode61 remove_diacritics 0')");
        run("INSERT INTO texts (texts, rank) VALUES ('rank', 'bm25(3.0, 1.5, 1.0)')");
        run("CREATE TEMP TABLE found (id INTEGER PRIMARY KEY)");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String name() {
        return "SQLite FTS5";
    }

    @Override
    public void take(Path news) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (NewsFile items = NewsFile.read(news);
                PreparedStatement item = connection.prepareStatement("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement text = connection.prepareStatement(
                        "INSERT INTO texts (rowid, headline, lead, body) VALUES (?, ?, ?, ?)");
                PreparedStatement meta = connection.prepareStatement("INSERT INTO meta VALUES (?, ?, ?, ?)");
                PreparedStatement keyword =
                        connection.prepareStatement("INSERT OR IGNORE INTO keywords VALUES (?, ?)")) {
            int id = 0;
            while (items.hasNext()) {
                NewsItem each = items.next();
                id++;
                set(item, id, each.identifier(), each.headline(), each.lead(), each.body(), each.url());
                set(text, id, each.headline(), each.lead(), each.body());
                set(meta, id, each.publisher(), each.published().firstDay().getYear(), until(each));
                for (String name : each.keywords()) {
                    set(keyword, id, name);
                }
                if (id % ITEMS_IN_TRANSACTION == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
        run("ANALYZE");
        run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static long until(NewsItem item) {
        return item.published().end().toEpochMilli();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public long search(MixedQueries.MixedQuery asked) throws SQLException {
        String match = match(asked.text());
        long from = asked.firstMoment();
        long fetched = rows("""
                SELECT items.identifier, items.headline, items.url, meta.publisher, snippet(texts, -1, '<b>', '</b>', '…', 40)
                FROM texts JOIN meta ON meta.id = texts.rowid JOIN items ON items.id = texts.rowid
                WHERE texts MATCH ? AND meta.until > ? ORDER BY texts.rank LIMIT 20""", match, from);
        run("DELETE FROM found");
        try (PreparedStatement find = connection.prepareStatement(
                "INSERT INTO found SELECT texts.rowid FROM texts JOIN meta ON meta.id = texts.rowid"
                        + " WHERE texts MATCH ? AND meta.until > ?")) {
            find.setString(1, match);
            find.setLong(2, from);
            int total = find.executeUpdate();
            for (String count : COUNTS) {
                fetched += rows(count);
            }
            return fetched < 0 ? 0 : total;
        }
    }

    private long rows(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            long rows = 0;
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows += found.getObject(1) == null ? 0 : 1;
                }
            }
            return rows;
        }
    }

    private static String match(String text) {
        if (text.startsWith("\"")) {
            return text;
        }
        StringBuilder match = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean excluded = word.startsWith("-");
            String joint = excluded ? " NOT " : match.isEmpty() ? "" : " AND ";
            match.append(joint)
                    .append('"')
                    .append(excluded ? word.substring(1) : word)
                    .append('"');
        }
        return match.toString();
    }

    @Override
    public long bytes() throws IOException {
        return Engine.bytesOf(directory);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
