package se.nyhetsarkivet.web.editing;

import java.util.List;

/** Keywords and authors as a form has them: one in each line. */
final class Names {

    private Names() {}

    /** The names of a text, without repetitions. */
    static List<String> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
