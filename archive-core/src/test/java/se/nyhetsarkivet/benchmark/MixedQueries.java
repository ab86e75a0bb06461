package se.nyhetsarkivet.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A hundred searches of the kinds that a newsroom makes: one word, several, a phrase, an exclusion, with and without years. */
final class MixedQueries {

    private static final List<String> TEXTS = List.of(
            "förvar",
            "klimat",
            "budget",
            "skola",
            "asyl",
            "polisen",
            "ambassadör",
            "energi",
            "försvaret",
            "vaccin",
            "sjukvård",
            "moms",
            "järnväg",
            "vargjakt",
            "yttrandefrihet",
            "kommittédirektiv",
            "kärnkraft",
            "pension",
            "arbetslöshet",
            "jämställdhet",
            "ny ambassadör",
            "svenska skolan",
            "utsläpp av växthusgaser",
            "höjd skatt på bensin",
            "stöd till Ukraina",
            "regler för uppehållstillstånd",
            "unga i arbete",
            "äldre och omsorg",
            "ändringar i utlänningslagen",
            "proposition om vapenlagen",
            "digital förvaltning",
            "statsbudgeten för 2015",
            "nationell strategi mot våld",
            "EU:s gemensamma jordbrukspolitik",
            "möte med utrikesministern",
            "remiss av promemoria",
            "\"träda i kraft\"",
            "\"den 1 juli\"",
            "\"nationell handlingsplan\"",
            "\"regeringen föreslår att\"",
            "\"små och medelstora företag\"",
            "\"våld i nära relationer\"",
            "klimat -energi",
            "skatt -moms",
            "polis -försvar",
            "vatten -avlopp",
            "regeringen",
            "lagen",
            "Sverige",
            "myndigheten");

    private MixedQueries() {}

    /**
     * A search.
     *
     * @param text the text
     * @param fromYear the first year, or 0 for all years
     */
    record MixedQuery(String text, int fromYear) {}

    static List<MixedQuery> all() {
        List<MixedQuery> all = new ArrayList<>();
        for (String text : TEXTS) {
            all.add(new MixedQuery(text, 0));
            all.add(new MixedQuery(text, 2015));
        }
        return List.copyOf(all);
    }
}
