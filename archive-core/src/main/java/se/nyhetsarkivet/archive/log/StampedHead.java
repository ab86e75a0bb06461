package se.nyhetsarkivet.archive.log;

import java.util.Arrays;
import java.util.Objects;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.SignedNote;

/**
 * A head of the log with what a time-stamping authority answered to it. The archive keeps the answer and does not read it; whoever
 * trusts an authority does. Immutable.
 */
public final class StampedHead {

    private final StampName name;
    private final String note;
    private final byte[] answer;

    StampedHead(StampName name, String note, byte[] answer) {
        this.name = name;
        this.note = note;
        this.answer = answer.clone();
    }

    /**
     * Under which name it is kept.
     *
     * @return the name
     */
    public StampName name() {
        return name;
    }

    /**
     * The signed head, whose bytes in UTF-8 were stamped.
     *
     * @return the text
     */
    public String note() {
        return note;
    }

    /**
     * What the head says.
     *
     * @return the head
     * @throws IllegalArgumentException if the text is no head any more
     */
    public Checkpoint head() {
        return Checkpoint.parse(SignedNote.parse(note).signed());
    }

    /**
     * What the authority answered.
     *
     * @return the bytes of RFC 3161's {@code TimeStampResp}
     */
    public byte[] answer() {
        return answer.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StampedHead head
                && name.equals(head.name)
                && note.equals(head.note)
                && Arrays.equals(answer, head.answer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, note);
    }

    @Override
    public String toString() {
        return "the head stamped as " + name;
    }
}
