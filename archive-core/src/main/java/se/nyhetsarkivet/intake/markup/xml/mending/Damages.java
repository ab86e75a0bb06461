package se.nyhetsarkivet.intake.markup.xml.mending;

/**
 * How what is wrong with a record is noted within the mended XML, at its place: as a processing instruction, of which those of
 * the document itself have been left out.
 */
public final class Damages {

    /** Stands for what is no element: the remains of a record. */
    public static final String ELEMENT = "nyhetsarkivet-damage";

    private static final String TARGET = "damage";
    private static final char BETWEEN = '\u2063';

    private Damages() {}

    /**
     * Something that is wrong.
     *
     * @param reason what
     * @param text the beginning of what the document says there
     */
    public record Damage(String reason, String text) {}

    public static String write(String reason, String text) {
        StringBuilder legal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isNone = Character.isSurrogate(c) || c >= '\ufffe' || c == BETWEEN;
            // Lines are counted, and those of the record have been already.
            legal.append(c < ' ' ? ' ' : isNone ? '\ufffd' : c);
        }
        String data = (reason + BETWEEN + legal.toString().strip()).replace("?>", "? >");
        return "<?" + TARGET + " " + data + "?>";
    }

    public static String remains(String reason, String text) {
        return "<" + ELEMENT + ">" + write(reason, text) + "</" + ELEMENT + ">";
    }

    public static Damage read(String data) {
        int between = Math.max(0, data.indexOf(BETWEEN));
        return new Damage(data.substring(0, between), data.substring(Math.min(data.length(), between + 1)));
    }
}
