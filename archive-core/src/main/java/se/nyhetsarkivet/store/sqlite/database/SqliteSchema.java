package se.nyhetsarkivet.store.sqlite.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the tables and triggers of a record should be, compared with what they are. A trigger runs whatever it says, with the
 * archive's own writes, and may come with a copy from elsewhere; one that is missing lets through what it should forbid. An
 * index that somebody added for his own questions changes nothing.
 */
public final class SqliteSchema {

    private static final String OBJECTS = "SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema"
            + " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    private static final String TRIGGER = "trigger";
    private static final String INDEX = "index";

    /** What versions of SQLite write otherwise into a table's definition when they rename a column. */
    private static final Pattern NO_MATTER = Pattern.compile("[\\s\"]+");

    private SqliteSchema() {}

    private record Definition(String type, String name, String sql) {

        /** A trigger to the letter: what is left out of a comparison may stand in a text, and there it matters. */
        boolean says(Definition other) {
            return type.equals(other.type)
                    && (type.equals(TRIGGER) ? sql.equals(other.sql) : plain().equals(other.plain()));
        }

        private String plain() {
            return NO_MATTER.matcher(sql).replaceAll("");
        }

        @Override
        public String toString() {
            return "the " + type + " " + name;
        }
    }

    /** What is not as it should be, in sentences. */
    public static List<String> differences(Connection connection, List<String> schemas) throws SQLException {
        Map<String, Definition> expected = expected(schemas);
        Map<String, Definition> found = definitions(connection);
        List<String> differences = new ArrayList<>();
        for (Definition each : expected.values()) {
            Definition there = found.get(each.name());
            if (there == null) {
                differences.add("the record lacks " + each);
            } else if (!there.says(each)) {
                differences.add("the record has another " + each.type() + " " + each.name() + " than the archive's");
            }
        }
        for (Definition each : found.values()) {
            if (!expected.containsKey(each.name()) && !each.type().equals(INDEX)) {
                differences.add("the record has " + each + ", which is not the archive's");
            }
        }
        return differences;
    }

    /** Removes triggers that are not the archive's and puts back those that are; tables it cannot mend. */
    public static void mendTriggers(Connection connection, List<String> schemas) throws SQLException {
        Map<String, Definition> expected = expected(schemas);
        Map<String, Definition> found = definitions(connection);
        try (Statement statement = connection.createStatement()) {
            for (Definition each : found.values()) {
                Definition own = expected.get(each.name());
                if (each.type().equals(TRIGGER) && (own == null || !own.says(each))) {
                    statement.executeUpdate("DROP TRIGGER \"" + each.name().replace("\"", "\"\"") + "\"");
                }
            }
            for (Definition own : expected.values()) {
                Definition there = found.get(own.name());
                if (own.type().equals(TRIGGER) && (there == null || !there.says(own))) {
                    statement.executeUpdate(own.sql());
                }
            }
        }
    }

    private static Map<String, Definition> expected(List<String> schemas) throws SQLException {
        try (Connection nowhere = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = nowhere.createStatement()) {
            for (String schema : schemas) {
                statement.executeUpdate(schema);
            }
            return definitions(nowhere);
        }
    }

    private static Map<String, Definition> definitions(Connection connection) throws SQLException {
        Map<String, Definition> definitions = new TreeMap<>();
        SqliteRows.all(
                        connection,
                        OBJECTS,
                        row -> new Definition(row.getString("type"), row.getString("name"), row.getString("sql")))
                .forEach(each -> definitions.put(each.name(), each));
        return definitions;
    }
}
