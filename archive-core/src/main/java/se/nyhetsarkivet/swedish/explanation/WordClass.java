package se.nyhetsarkivet.swedish.explanation;

/** What kind of word a word is. */
public enum WordClass {
    /** Such as {@code hus}. */
    NOUN,
    /** Such as {@code bygga}. */
    VERB,
    /** Such as {@code stor}. */
    ADJECTIVE,
    /** Such as {@code hon} and {@code denna}. */
    PRONOUN,
    /** Such as {@code tjugofem}. */
    NUMERAL,
    /** The name of a person, a place or something else. */
    NAME,
    /** What only holds a sentence together, such as {@code och}. */
    FUNCTION_WORD,
    /** What does not inflect, such as {@code igen}. */
    OTHER,
    /** What is only a part of compounds, such as {@code adoptiv}. */
    COMPOUND_PART
}
