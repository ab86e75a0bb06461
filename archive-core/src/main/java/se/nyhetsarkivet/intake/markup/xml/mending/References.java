package se.nyhetsarkivet.intake.markup.xml.mending;

import java.nio.charset.Charset;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Makes references to characters such as XML knows of those that pages have. For one thread. */
public final class References {

    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MAX_NAME = 100;
    private static final int MAX_DIGITS = 8;

    private final Characters source;
    private final DocumentType type;

    public References(Characters source, DocumentType type) {
        this.source = source;
        this.type = type;
    }

    /** Adds what an ampersand that was just read begins; an entity of the document's own stays as it is, for the parser. */
    public void mend(StringBuilder target, boolean inTag) throws UnsafeXmlException {
        if (source.peek(0) == '#') {
            mendNumber(target);
            return;
        }
        String name = nameThatFollows();
        String characters = name.isEmpty() ? "" : Entities.getByName(name);
        if (OF_XML.contains(name)) {
            target.append('&').append(name).append(';');
            source.skip(name.length() + 1);
        } else if (!characters.isEmpty()) {
            characters.codePoints().forEach(character -> add(target, character));
            source.skip(name.length() + 1);
        } else if (!name.isEmpty() && type.defines(name)) {
            if (inTag) {
                throw new UnsafeXmlException(refusal(name));
            }
            target.append('&').append(name).append(';');
            source.skip(name.length() + 1);
        } else {
            target.append("&amp;");
        }
    }

    private String nameThatFollows() {
        StringBuilder name = new StringBuilder();
        while (name.length() < MAX_NAME && DocumentType.isInName(source.peek(name.length()))) {
            name.append((char) source.peek(name.length()));
        }
        return source.peek(name.length()) == ';' ? name.toString() : "";
    }

    private void mendNumber(StringBuilder target) {
        boolean hexadecimal = source.peek(1) == 'x' || source.peek(1) == 'X';
        int begin = hexadecimal ? 2 : 1;
        int end = begin;
        while (end - begin < MAX_DIGITS && Character.digit(source.peek(end), hexadecimal ? 16 : 10) >= 0) {
            end++;
        }
        if (end == begin || source.peek(end) != ';') {
            target.append("&amp;");
            return;
        }
        int character = 0;
        for (int i = begin; i < end; i++) {
            character = character * (hexadecimal ? 16 : 10) + Character.digit(source.peek(i), 16);
        }
        source.skip(end + 1);
        add(target, character);
    }

    private static void add(StringBuilder target, int character) {
        // Pages number the characters 128 to 159 as Windows does.
        String windows =
                character >= 0x80 && character < 0xa0 ? new String(new byte[] {(byte) character}, WINDOWS) : "";
        if (!windows.isEmpty()) {
            target.append(windows);
        } else if (isLegal(character)) {
            target.append("&#").append(character).append(';');
        } else {
            target.append('\ufffd');
        }
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < 0xd800)
                || (c >= 0xe000 && c < 0xfffe)
                || (c >= 0x10000 && c <= 0x10ffff);
    }

    /** Why an entity of the document's own making is not expanded. */
    public static String refusal(String entity) {
        return "the entity " + entity + " is defined by the file itself; for safety such entities are not expanded";
    }
}
