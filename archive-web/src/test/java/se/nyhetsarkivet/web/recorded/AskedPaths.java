package se.nyhetsarkivet.web.recorded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is asked of the server, always in the same order. */
final class AskedPaths {

    private static final List<String> WORDS = List.of(
            "förvar", "klimat", "skola", "asyl", "moms", "kärnkraft", "pension", "Sverige", "ny ambassadör", "hav");

    private static final List<String> TEXTS = List.of(
            "",
            "regeringen",
            "svenska skolan",
            "utsläpp av växthusgaser",
            "höjd skatt på bensin",
            "stöd till Ukraina",
            "vad gör regeringen mot våld i nära relationer",
            "Hur många poliser ska utbildas?",
            "\"träda i kraft\"",
            "\"den 1 juli\"",
            "\"regeringen föreslår att\" skola",
            "klimat -energi",
            "vatten INTE avlopp",
            "buss ELLER tåg",
            "(moms ELLER skatt) livsmedel",
            "skatt NEAR/5 bensin",
            "regering ONEAR riksdag",
            "Nordea ANDNOT Swedbank",
            "rubrik:försvar",
            "ingress:vaccin",
            "headline:skola srcname:Utbildningsdepartementet",
            "datum:2018-04 asyl",
            "datum:2018",
            "datum:..2005 kommun",
            "migrations*",
            "*politik",
            "sk?la",
            "?ambassadör",
            "utlänningslagn",
            "ambassadör~",
            "forvar",
            "13 700",
            "25 %",
            "H&M",
            "SOU 2015:104",
            "kärnkraft utbyggnad 2023",
            "vaccinationsintyg",
            "Schengenintyg",
            "arbetslöshetsförsäkringen reform",
            "Anna Lindh",
            "EU",
            "den och att",
            "(avgiften datum:xyz",
            "rubrik:",
            "\"en passage som ingen har skrivit\"",
            "migrationsverkets förvarsavdelning i Märsta",
            "tidöavtalet",
            "målsägande",
            "DNA",
            "varor");

    private static final List<String> BEGINNINGS =
            List.of("fö", "förv", "kär", "utrikesm", "skat", "ny amb", "Finansdep", "regeringen för", "vatt", "xqz");

    private AskedPaths() {}

    static List<String> all() {
        List<String> paths = new ArrayList<>();
        TEXTS.forEach(text -> paths.add(search(text, "")));
        for (String word : WORDS) {
            paths.add(search(word, ""));
            paths.add(search(word, "&width=exact"));
            paths.add(search(word, "&width=inflected"));
            paths.add(search(word, "&sort=newest&size=50"));
            paths.add(search(word, "&sort=oldest&page=1"));
            paths.add(search(word, "&from=2015&to=2018-06&unit=month"));
            paths.add(search(word, "&publisher=Utrikesdepartementet&publisher=Finansdepartementet"));
            paths.add(search(word, "&keyword=pressmeddelanden&notPublisher=Statsr%C3%A5dsberedningen"));
            paths.add(search(word, "&year=2014&year=2020"));
            paths.add(search(word, "&notYear=2022&width=inflected&page=2&size=5"));
            paths.add(search(word, "&earlier=true"));
            paths.add(search(word, "&asOf=2030-01-01"));
            paths.add(search(word, "&size=0"));
            paths.add(search(word, "&page=40&size=100"));
        }
        BEGINNINGS.forEach(text -> paths.add("/api/v1/completions?q=" + encoded(text)));
        return List.copyOf(paths);
    }

    private static String search(String text, String rest) {
        return "/api/v1/items?q=" + encoded(text) + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
