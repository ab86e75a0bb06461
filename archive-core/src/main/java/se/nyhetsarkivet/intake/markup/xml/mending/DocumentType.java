package se.nyhetsarkivet.intake.markup.xml.mending;

import java.util.HashSet;
import java.util.Set;

/** The document type, of which only the names of the entities that it defines are kept. For one thread. */
public final class DocumentType {

    private static final String ENTITY = "<!ENTITY";
    private static final String COMMENT = "<!--";
    private static final int MAX_NAMES = 1000;
    private static final int MAX_AHEAD = 256;

    private final Set<String> entities = new HashSet<>();
    private boolean inSubset;
    private boolean inComment;
    private char quote;

    public void begin() {
        inSubset = false;
        inComment = false;
        quote = 0;
    }

    /** Takes a character; returns whether the document type goes on behind it. */
    public boolean goOn(char c, Characters following) {
        if (inComment) {
            inComment = !(c == '-' && following.follows("->"));
        } else if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '<' && following.follows(COMMENT.substring(1))) {
            inComment = true;
        } else if (c == '<' && following.follows(ENTITY.substring(1))) {
            addName(following);
        } else if (c == '[' || c == ']') {
            inSubset = c == '[';
        }
        return c != '>' || inSubset || quote != 0 || inComment;
    }

    /**
     * Whether a {@code <} is of what follows the document type, which then lacks its end: elements stand in it only within the
     * values of entities, and records not even there.
     */
    boolean isOverrun(Characters following, OpenTags tags) {
        int first = following.peek(0);
        boolean isTag = first == '/' || TagReader.begins(first);
        StringBuilder name = new StringBuilder();
        for (int place = first == '/' ? 1 : 0; place < MAX_AHEAD && isInName(following.peek(place)); place++) {
            name.append((char) following.peek(place));
        }
        return isTag && ((quote == 0 && !inComment) || tags.mayBeRecord(name.toString()));
    }

    /** Whether the document defines an entity, or more than are counted. */
    public boolean defines(String name) {
        return entities.contains(name) || entities.size() >= MAX_NAMES;
    }

    private void addName(Characters following) {
        int place = ENTITY.length() - 1;
        while (place < MAX_AHEAD && isBeforeName(following.peek(place))) {
            place++;
        }
        StringBuilder name = new StringBuilder();
        while (place < MAX_AHEAD && isInName(following.peek(place))) {
            name.append((char) following.peek(place));
            place++;
        }
        if (entities.size() < MAX_NAMES) {
            entities.add(name.toString());
        }
    }

    private static boolean isBeforeName(int c) {
        return c == '%' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    public static boolean isInName(int c) {
        return c >= 0 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':');
    }
}
