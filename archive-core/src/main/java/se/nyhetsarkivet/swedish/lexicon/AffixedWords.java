package se.nyhetsarkivet.swedish.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Base words with the classes they inflect by, and the rules of those classes. Forms are not listed: a form is taken apart
 * by every rule whose ending it has, and a base counts if it is listed in the class of the rule. So a list of a hundred
 * thousand words is loaded in a fraction of a second and answers for a million forms. Immutable; safe for use by many threads.
 */
final class AffixedWords {

    private final WordTable<Entry> entries;

    /** The exchanges that make each ending; tails of longer endings are here too, so that a look stops at the first miss. */
    private final WordTable<List<Exchange>> exchanges;

    /**
     * What is known of a base.
     *
     * @param base the base
     * @param classes one character for each class it inflects by
     * @param standsAlone whether the base itself is a word
     */
    record Entry(String base, String classes, boolean standsAlone) {

        Entry and(Entry other) {
            return new Entry(base, classes + other.classes, standsAlone || other.standsAlone);
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
    private record Exchange(String lost, List<SuffixRule> rules) {

        boolean makesFormOf(Entry entry) {
            for (SuffixRule rule : rules) {
                if (entry.isIn(rule.paradigm()) && rule.condition().matches(entry.base())) {
                    return true;
                }
            }
            return false;
        }
    }

    AffixedWords(WordTable<Entry> entries, Collection<SuffixRule> rules) {
        this.entries = entries;
        Map<String, List<Exchange>> byEnding = new HashMap<>();
        for (SuffixRule rule : rules) {
            String ending = rule.gained();
            for (int start = 1; start <= ending.length(); start++) {
                byEnding.computeIfAbsent(ending.substring(start), unused -> new ArrayList<>());
            }
            add(rule, byEnding.computeIfAbsent(ending, unused -> new ArrayList<>()));
        }
        exchanges = new WordTable<>(byEnding);
    }

    private static void add(SuffixRule rule, List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            if (exchange.lost().equals(rule.lost())) {
                exchange.rules().add(rule);
                return;
            }
        }
        exchanges.add(new Exchange(rule.lost(), new ArrayList<>(List.of(rule))));
    }

    /** The bases that a form may belong to; a base that is itself the form comes first, then those of the longest endings. */
    List<Entry> basesOf(Letters form) {
        List<Entry> bases = new ArrayList<>(2);
        Entry same = entries.get(form);
        if (same != null && same.standsAlone()) {
            bases.add(same);
        }
        addBases(form, 0, bases);
        return bases;
    }

    private void addBases(Letters form, int ending, List<Entry> bases) {
        List<Exchange> made = ending < form.length() ? exchanges.get(form.last(ending)) : null;
        if (made == null) {
            return;
        }
        addBases(form, ending + 1, bases);
        Letters stem = form.part(0, form.length() - ending);
        for (Exchange exchange : made) {
            Entry entry = entries.get(stem, exchange.lost());
            if (entry != null && exchange.makesFormOf(entry) && !bases.contains(entry)) {
                bases.add(entry);
            }
        }
    }
}
