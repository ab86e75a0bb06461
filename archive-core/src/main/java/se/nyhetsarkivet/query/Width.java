package se.nyhetsarkivet.query;

/** How far from its written form a word may be found; each width finds all that the narrower one finds. */
public enum Width {
    /** Only the written form, without regard to case. */
    EXACT,
    /** Also the other inflections of the word. */
    INFLECTED,
    /** Also compounds that the word is a part of. */
    COMPOUNDS
}
