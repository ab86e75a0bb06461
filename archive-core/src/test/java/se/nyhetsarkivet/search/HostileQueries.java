package se.nyhetsarkivet.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;

/** Searches that nobody means and that cost as much as can be asked for. */
final class HostileQueries {

    private static final String BY_FREQUENCY = "etarnsildokgmvfpubjyhcxqwz";
    private static final List<String> JOINTS =
            List.of(" ", " OR ", " ELLER ", " NEAR/100 ", " ONEAR/100 ", " NEAR ", " -", ") OR (", " text:(", "\" \"");

    private HostileQueries() {}

    /** Those that were once tried on an open service, by a name. */
    static Map<String, SearchRequest> known() {
        List<String> stars = BY_FREQUENCY
                .chars()
                .mapToObj(letter -> "*" + (char) letter + "*")
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int j = i + 1; j < 8 && pairs.size() < 48; j++) {
                pairs.add(stars.get(i) + " NEAR/100 " + stars.get(j));
                pairs.add(stars.get(j) + " ONEAR/100 " + stars.get(i));
            }
        }
        List<String> phrases = new ArrayList<>();
        for (String one : LimitedArchive.FREQUENT) {
            LimitedArchive.FREQUENT.forEach(other -> phrases.add('"' + one + ' ' + other + '"'));
        }
        List<String> first12 = stars.subList(0, 12);
        Map<String, SearchRequest> known = new LinkedHashMap<>();
        known.put("26 patterns, any of them", most(String.join(" OR ", stars)));
        known.put("26 patterns, all of them", most(String.join(" ", stars)));
        known.put("a pair of patterns", most("*a* NEAR/100 *e*"));
        known.put("48 pairs of patterns, any", most(String.join(" OR ", pairs)));
        known.put("48 pairs of patterns, all", most(String.join(" ", pairs)));
        known.put("12 patterns near each other", most(String.join(" NEAR ", first12)));
        known.put("12 patterns far from each other", most(String.join(" NEAR/100 ", first12)));
        known.put("12 patterns in order", most(String.join(" ONEAR/100 ", first12)));
        known.put("104 phrases, any", most(String.join(" OR ", phrases.subList(0, 104))));
        known.put("104 phrases, all", most(String.join(" ", phrases.subList(0, 104))));
        known.put("100 misspelt words", most(words(100, "q#zz") + "~"));
        known.put("100 fuzzy words", most(words(100, "bale#~").replace(" ", " OR ")));
        known.put("a long question", most("hur många " + String.join(" ", LimitedArchive.FREQUENT) + " finns det?"));
        known.put("980 keywords and 100 words", of980Keywords(words(100, "ord#")));
        known.put("all years", of9999Years("skola"));
        return known;
    }

    private static String words(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("#", Character.toString('a' + i % 26) + (char) ('a' + i / 26)))
                .collect(Collectors.joining(" "));
    }

    private static SearchRequest most(String text) {
        return SearchRequest.of(text).withSize(SearchRequest.MAX_SIZE);
    }

    private static SearchRequest of980Keywords(String text) {
        return most(text).withFilters(SearchFilters.NONE.withKeywords(ValueChoice.of(numbered(980, "ämne %d"))));
    }

    private static SearchRequest of9999Years(String text) {
        Set<String> years = numbered(9_999, "%04d");
        return most(text).withFilters(SearchFilters.NONE.withYears(ValueChoice.of(years)));
    }

    private static Set<String> numbered(int count, String format) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).collect(Collectors.toSet());
    }

    /** Whatever can be asked. */
    static SearchRequest random(Random random) {
        int size = random.nextInt(4) == 0 ? SearchRequest.MAX_SIZE : random.nextInt(30);
        SearchRequest request = SearchRequest.of(text(random))
                .withWidth(Seeds.oneOf(random, List.of(Width.values())))
                .withSort(Seeds.oneOf(random, List.of(SortOrder.values())))
                .withSize(size)
                .withPage(random.nextInt(3) == 0 ? random.nextInt(50) : 0);
        return request.withFilters(filters(random)).withRevisionScope(wordings(random));
    }

    private static SearchFilters filters(Random random) {
        if (random.nextBoolean()) {
            return SearchFilters.NONE;
        }
        PartialDate from = PartialDate.parse(String.valueOf(1985 + random.nextInt(40)));
        Set<String> keywords = values(random, "ämne %d");
        return SearchFilters.NONE
                .withDates(new DateRange(Optional.of(from), Optional.empty()))
                .withKeywords(new ValueChoice(random.nextInt(3) == 0 ? keywords : Set.of(), values(random, "ämne %d")))
                .withPublishers(new ValueChoice(values(random, "Myndighet %d"), values(random, "Myndighet %d")))
                .withYears(new ValueChoice(values(random, "19%02d"), values(random, "20%02d")));
    }

    private static Set<String> values(Random random, String format) {
        int count = random.nextInt(3) == 0 ? random.nextInt(1 + random.nextInt(100)) : 0;
        return Stream.generate(() -> format.formatted(random.nextInt(100)))
                .limit(count)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static RevisionScope wordings(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new RevisionScope.All();
            case 1 -> new RevisionScope.AsOf(PartialDate.parse("2030"));
            default -> new RevisionScope.Current();
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(part(random));
        String joint = Seeds.oneOf(random, JOINTS);
        for (int parts = random.nextInt(1 + random.nextInt(110)); parts > 0; parts--) {
            text.append(random.nextInt(5) == 0 ? Seeds.oneOf(random, JOINTS) : joint)
                    .append(part(random));
        }
        return text.toString();
    }

    private static String part(Random random) {
        String word = LimitedArchive.word(random);
        return switch (random.nextInt(10)) {
            case 0, 1 -> "*" + Seeds.oneOf(random, List.of("e", "a", "t", "?", "e*a", "?*?")) + "*";
            case 2 -> word.substring(0, 1) + "*";
            case 3 -> word + "~";
            case 4 -> '"' + word + " " + LimitedArchive.word(random) + '"';
            case 5 -> "sammansatt:" + word + "-" + LimitedArchive.word(random);
            case 6 -> "datum:" + (1990 + random.nextInt(30)) + "..";
            case 7 -> Seeds.text(random, 30);
            default -> word;
        };
    }
}
