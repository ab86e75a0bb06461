package se.nyhetsarkivet.search.reading;

import java.io.IOException;
import java.time.LocalDate;
import se.nyhetsarkivet.query.ParsedQuery;

/** Reads what was typed, with the archive at hand. */
public interface TextReader {

    /** What is searched for: with what the archive's words and synonyms make of the text. */
    ParsedQuery read(String text) throws IOException;

    /** What was typed, by the grammar alone. */
    ParsedQuery typed(String text);

    /** The day for which dates such as "last week" are read. */
    LocalDate today();
}
