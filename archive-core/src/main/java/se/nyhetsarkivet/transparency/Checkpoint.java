package se.nyhetsarkivet.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a log: how many entries it has, and the root over them, in the form of C2SP's {@code tlog-checkpoint}.
 *
 * @param origin the name of the log
 * @param size how many entries there are
 * @param root the root of their tree
 * @param extensions further lines, which mean nothing to most
 */
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the size is negative or a line is empty or more than one
     */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) {
            throw new IllegalArgumentException("a log of " + size + " entries; expected 0 or more");
        }
        List<String> lines = new ArrayList<>(extensions);
        lines.add(origin);
        if (lines.stream().anyMatch(line -> line.isEmpty() || line.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("A checkpoint has an empty line, or text with a line break in it");
        }
    }

    /**
     * A head with nothing besides.
     *
     * @param origin the name of the log
     * @param size how many entries there are
     * @param root the root of their tree
     */
    public Checkpoint(String origin, long size, TreeHash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads what a note signs.
     *
     * @param signed the text of the note
     * @return the head
     * @throws IllegalArgumentException if it is none
     */
    public static Checkpoint parse(String signed) {
        List<String> lines = signed.lines().toList();
        if (lines.size() < 3 || !NUMBER.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException(
                    "This is not a checkpoint: expected a line with the log's name, one with its size, one with its root");
        }
        return new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                TreeHash.parse(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    /**
     * What is to be signed.
     *
     * @return the text
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number in decimal digits");
        }
        return Long.parseLong(text);
    }
}
