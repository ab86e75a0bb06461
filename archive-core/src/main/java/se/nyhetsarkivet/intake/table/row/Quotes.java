package se.nyhetsarkivet.intake.table.row;

/** Tells from the quotation marks whether a row goes on in the next line. For one thread and one row. */
final class Quotes {

    private static final char QUOTE = '"';

    /** How a row stands behind the lines that were added. */
    enum State {
        /** The row is complete. */
        CLOSED,
        /** A quoted cell goes on in the next line. */
        OPEN,
        /** Text stands between a closing quotation mark and the next delimiter. */
        BROKEN
    }

    private enum Within {
        CELL_START,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE
    }

    private final char delimiter;
    private final boolean backslashes;
    private Within within = Within.CELL_START;

    Quotes(char delimiter, boolean backslashes) {
        this.delimiter = delimiter;
        this.backslashes = backslashes;
    }

    State add(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (backslashes && within == Within.QUOTED && c == '\\') {
                i++;
                continue;
            }
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            switch (within) {
                case CELL_START ->
                    within = c == QUOTE ? Within.QUOTED : c == delimiter || space ? within : Within.PLAIN;
                case PLAIN -> within = c == delimiter ? Within.CELL_START : within;
                case QUOTED -> within = c == QUOTE ? Within.BEHIND_QUOTE : within;
                case BEHIND_QUOTE -> {
                    if (c == delimiter) {
                        within = Within.CELL_START;
                    } else if (c == QUOTE && line.charAt(i - 1) == QUOTE) {
                        within = Within.QUOTED;
                    } else if (!space) {
                        return State.BROKEN;
                    }
                }
            }
        }
        return within == Within.QUOTED ? State.OPEN : State.CLOSED;
    }
}
