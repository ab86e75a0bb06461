package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Base words with the classes they inflect by, and the rules of those classes. Forms are not listed: a form is taken apart
 * by every rule whose ending it has, and a base counts if it is listed in the class of the rule. So a list of a hundred
 * thousand words is loaded in a fraction of a second and answers for a million forms. Immutable; safe for use by many threads.
 */
final class AffixedWords {

    private final Map<String, Entry> entries;
    private final Map<String, List<Exchange>> exchangesByEnding = new HashMap<>();
    private final int longestEnding;

    /**
     * What is known of a base.
     *
     * @param classes one character for each class it inflects by
     * @param standsAlone whether the base itself is a word
     */
    record Entry(String classes, boolean standsAlone) {

        Entry and(Entry other) {
            return new Entry(classes + other.classes, standsAlone || other.standsAlone);
        }

        boolean isIn(char paradigm) {
            return classes.indexOf(paradigm) >= 0;
        }
    }

    /**
     * The rules that put one ending in the place of another, so that the base is looked up once for all of them.
     *
     * @param lost what the base has
     * @param rules the rules
     */
    private record Exchange(String lost, List<SuffixRule> rules) {}

    AffixedWords(Map<String, Entry> entries, Collection<SuffixRule> rules) {
        this.entries = entries;
        for (SuffixRule rule : rules) {
            exchange(rule).rules().add(rule);
        }
        longestEnding = exchangesByEnding.keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private Exchange exchange(SuffixRule rule) {
        List<Exchange> exchanges = exchangesByEnding.computeIfAbsent(rule.gained(), ending -> new ArrayList<>());
        for (Exchange exchange : exchanges) {
            if (exchange.lost().equals(rule.lost())) {
                return exchange;
            }
        }
        exchanges.add(new Exchange(rule.lost(), new ArrayList<>()));
        return exchanges.getLast();
    }

    boolean isIn(String base, char paradigm) {
        Entry entry = entries.get(base);
        return entry != null && entry.isIn(paradigm);
    }

    /** The bases that a form may belong to; a base that is itself the form comes first. */
    Set<String> basesOf(String form) {
        Set<String> bases = new LinkedHashSet<>();
        Entry same = entries.get(form);
        if (same != null && same.standsAlone()) {
            bases.add(form);
        }
        for (int length = Math.min(longestEnding, form.length() - 1); length >= 0; length--) {
            int stem = form.length() - length;
            List<Exchange> exchanges = exchangesByEnding.get(form.substring(stem));
            if (exchanges != null) {
                for (Exchange exchange : exchanges) {
                    String base = form.substring(0, stem) + exchange.lost();
                    Entry entry = entries.get(base);
                    if (entry != null && exchange.rules().stream().anyMatch(rule -> makes(base, entry, rule))) {
                        bases.add(base);
                    }
                }
            }
        }
        return bases;
    }

    private static boolean makes(String base, Entry entry, SuffixRule rule) {
        return entry.isIn(rule.paradigm()) && rule.condition().matches(base);
    }
}
