package se.nyhetsarkivet.benchmark;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.item.PartialDate;

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

    /** Searches that few items or none have all words of, and questions and headlines: all of them are widened. */
    private static final List<String> WIDENED = List.of(
            "vargjakt Öland älgkalv",
            "utbyggd fiber skärgårdskommuner stöd",
            "laddstolpar parkering bostadsrätter bidrag",
            "ambassadör Helsingfors byter 2019/20:999",
            "SOU 2099:1 skogsbruk",
            "kärnkraftverk tsunami handlingsplan",
            "tandvård äldre pensionärer glesbygd",
            "skolbibliotek läsning bemannade norrland",
            "vattenskoter förbud sjöfågel",
            "e-legitimation utländska studenter",
            "Hur många poliser utbildas varje år?",
            "Vad kostar ett uppehållstillstånd för studenter?",
            "När får kommunerna besked om bidragen till järnvägen?",
            "Vilka länder deltar i mötet om Östersjöns miljö?",
            "Vem ansvarar för dricksvattnet när det blir kris?",
            "Varför höjs skatten på diesel och bensin?",
            "Regeringen tillsätter utredning om bättre villkor för unga lantbrukare",
            "Ministern besöker Kiruna för samtal om gruvor och rennäring",
            "Nya regler ska ge fler kommuner möjlighet att bygga hyreslägenheter",
            "Sverige skickar mer stöd till skolor och sjukhus efter jordbävningen");

    private MixedQueries() {}

    /**
     * A search.
     *
     * @param text the text
     * @param fromYear the first year, or 0 for all years
     */
    record MixedQuery(String text, int fromYear) {

        /** When the time begins that is asked for, in milliseconds. */
        long firstMoment() {
            return fromYear == 0
                    ? Long.MIN_VALUE
                    : PartialDate.parse(String.valueOf(fromYear)).start().toEpochMilli();
        }
    }

    static List<MixedQuery> all() {
        return withAndWithoutYears(TEXTS);
    }

    static List<MixedQuery> widened() {
        return withAndWithoutYears(WIDENED);
    }

    private static List<MixedQuery> withAndWithoutYears(List<String> texts) {
        List<MixedQuery> all = new ArrayList<>();
        for (String text : texts) {
            all.add(new MixedQuery(text, 0));
            all.add(new MixedQuery(text, 2015));
        }
        return List.copyOf(all);
    }
}
