package se.nyhetsarkivet.search.reading;

import java.io.IOException;
import se.nyhetsarkivet.query.ParsedQuery;

/** Reads what was typed, with the archive at hand. */
@FunctionalInterface
public interface TextReader {
    ParsedQuery read(String text) throws IOException;
}
