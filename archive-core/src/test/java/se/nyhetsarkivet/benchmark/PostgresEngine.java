package se.nyhetsarkivet.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import se.nyhetsarkivet.item.NewsItem;

/** PostgreSQL with its {@code swedish} configuration and a GIN index; a real server, durable, with memory for its tables. */
final class PostgresEngine implements Engine {

    private static final int ITEMS_IN_TRANSACTION = 1_000;

    /** All of a page in one answer, so that the server is asked once. */
    private static final String SEARCH = """
            WITH asked AS (SELECT websearch_to_tsquery('swedish', ?) AS words),
            found AS MATERIALIZED (
                SELECT id, publisher, keywords, year, ts_rank('{0, 0.33, 0.5, 1}', texts, words) AS rank
                FROM items, asked WHERE texts @@ words AND until > ?),
            best AS (SELECT id FROM found ORDER BY rank DESC, id LIMIT 20)
            SELECT (SELECT count(*) FROM found),
                (SELECT json_agg(json_build_object('id', identifier, 'headline', ts_headline('swedish', headline, words),
                    'text', ts_headline('swedish', body, words, 'MaxFragments=2, MinWords=10, MaxWords=40')))
                    FROM items JOIN best USING (id), asked),
                (SELECT json_object_agg(publisher, n) FROM (SELECT publisher, count(*) AS n FROM found GROUP BY 1) AS p),
                (SELECT json_object_agg(keyword, n) FROM (
                    SELECT keyword, count(*) AS n FROM found, unnest(keywords) AS keyword GROUP BY 1) AS k),
                (SELECT json_object_agg(year, n) FROM (SELECT year, count(*) AS n FROM found GROUP BY 1) AS y)""";

    private final EmbeddedPostgres server;
    private final Connection connection;

    PostgresEngine(Path directory) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("effective_cache_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("gin_pending_list_limit", "64MB")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        connection = server.getPostgresDatabase().getConnection();
        run("""
                CREATE TABLE items (id bigint PRIMARY KEY, identifier text, headline text, lead text, body text, url text,
                    publisher text, keywords text[], year int, until bigint, texts tsvector GENERATED ALWAYS AS (
                        setweight(to_tsvector('swedish', headline), 'A') || setweight(to_tsvector('swedish', lead), 'B')
                        || setweight(to_tsvector('swedish', body), 'C')) STORED)""");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void take(Path news) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (NewsFile items = NewsFile.read(news);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            long id = 0;
            while (items.hasNext()) {
                add(insert, ++id, items.next());
                if (id % ITEMS_IN_TRANSACTION == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        connection.setAutoCommit(true);
        run("CREATE INDEX ON items USING gin (texts)");
        run("VACUUM ANALYZE items");
    }

    private void add(PreparedStatement insert, long id, NewsItem item) throws SQLException {
        Object[] values = {
            id,
            item.identifier(),
            item.headline(),
            item.lead(),
            item.body(),
            item.url(),
            item.publisher(),
            connection.createArrayOf("text", item.keywords().toArray()),
            item.published().firstDay().getYear(),
            item.published().end().toEpochMilli()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    @Override
    public long search(MixedQueries.MixedQuery asked) throws SQLException {
        try (PreparedStatement search = connection.prepareStatement(SEARCH)) {
            search.setString(1, asked.text());
            search.setLong(2, asked.firstMoment());
            try (ResultSet page = search.executeQuery()) {
                page.next();
                long characters = 0;
                for (int column = 2; column <= 5; column++) {
                    String part = page.getString(column);
                    characters += part == null ? 0 : part.length();
                }
                return characters < 0 ? 0 : page.getLong(1);
            }
        }
    }

    @Override
    public long bytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('items')")) {
            size.next();
            return size.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
