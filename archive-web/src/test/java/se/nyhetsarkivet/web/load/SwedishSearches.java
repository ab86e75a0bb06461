package se.nyhetsarkivet.web.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;

/** Sixty searches as readers of Swedish news make them: words, questions, phrases, operators, dates, filters, orders, pages. */
final class SwedishSearches {

    private static final List<String> TEXTS = List.of(
            "förvar",
            "klimat",
            "budget",
            "skola",
            "asyl",
            "polisen",
            "energi",
            "sjukvård",
            "moms",
            "järnväg",
            "vargjakt",
            "kärnkraft",
            "pension",
            "arbetslöshet",
            "jämställdhet",
            "regeringen",
            "Sverige",
            "ny ambassadör",
            "svenska skolan",
            "utsläpp av växthusgaser",
            "höjd skatt på bensin",
            "stöd till Ukraina",
            "unga i arbete",
            "ändringar i utlänningslagen",
            "digital förvaltning",
            "statsbudgeten för 2015",
            "EU:s gemensamma jordbrukspolitik",
            "möte med utrikesministern",
            "vad gör regeringen mot våld i nära relationer",
            "\"träda i kraft\"",
            "\"den 1 juli\"",
            "\"nationell handlingsplan\"",
            "\"regeringen föreslår att\"",
            "\"små och medelstora företag\"",
            "klimat -energi",
            "vatten INTE avlopp",
            "buss ELLER tåg",
            "(moms ELLER skatt) livsmedel",
            "skatt NEAR/5 bensin",
            "rubrik:försvar",
            "ingress:vaccin",
            "datum:2018-04 asyl",
            "datum:..2005 kommun",
            "migrations*",
            "?ambassadör",
            "utlänningslagn",
            "forvar",
            "");

    private SwedishSearches() {}

    /** The texts alone, without the empty one. */
    static List<String> texts() {
        return TEXTS.stream().filter(text -> !text.isEmpty()).toList();
    }

    static List<SearchRequest> all() {
        return Stream.concat(TEXTS.stream().map(SearchRequest::of), narrowed()).toList();
    }

    private static Stream<SearchRequest> narrowed() {
        return Stream.of(
                SearchRequest.of("asyl")
                        .withDates(new DateRange(Optional.of(PartialDate.parse("2015")), Optional.empty())),
                SearchRequest.of("asyl")
                        .withDates(new DateRange(Optional.empty(), Optional.of(PartialDate.parse("2014-12")))),
                SearchRequest.of("skola").withSort(SortOrder.NEWEST),
                SearchRequest.of("skola").withSort(SortOrder.NEWEST).withPage(1),
                SearchRequest.of("budget").withPage(2),
                SearchRequest.of("försvaret").withSort(SortOrder.OLDEST),
                SearchRequest.of("försvaret").withWidth(Width.EXACT),
                SearchRequest.of("lärare").withWidth(Width.INFLECTED),
                SearchRequest.of("avtal").withPublishers(Set.of("Utrikesdepartementet")),
                SearchRequest.of("skatt").withPublishers(Set.of("Finansdepartementet")),
                SearchRequest.of("klimat").withKeywords(Set.of("EU")),
                SearchRequest.of("").withKeywords(Set.of("pressmeddelanden")));
    }
}
