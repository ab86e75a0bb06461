package se.nyhetsarkivet.intake.table.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a table hold.
 *
 * @param names their names, in order
 * @param meanings the meaning of each, empty for a column that is only kept
 */
public record Columns(List<String> names, List<Optional<Meaning>> meanings) {

    public Columns {
        names = List.copyOf(names);
        meanings = List.copyOf(meanings);
    }

    /** Understands columns from their names; those that are given replace those that are found. */
    public static Columns named(List<String> names, Map<String, Meaning> told) {
        List<Optional<Meaning>> meanings = new ArrayList<>(Collections.nCopies(names.size(), Optional.empty()));
        for (int i = 0; i < names.size(); i++) {
            meanings.set(i, Optional.ofNullable(told.get(Meaning.plain(names.get(i)))));
        }
        Set<Meaning> given = EnumSet.noneOf(Meaning.class);
        meanings.forEach(meaning -> meaning.ifPresent(given::add));
        List<Optional<Meaning>> byName = names.stream().map(Meaning::ofName).toList();
        for (Meaning meaning : Meaning.values()) {
            if (!given.contains(meaning) && byName.contains(Optional.of(meaning))) {
                give(meaning, names, byName, meanings);
            }
        }
        giveLoosely(names, meanings);
        return DateColumns.settled(new Columns(names, meanings));
    }

    /** Of what no column is called, the first one may be whose name is made of words for it. */
    private static void giveLoosely(List<String> names, List<Optional<Meaning>> meanings) {
        for (int i = 0; i < names.size(); i++) {
            Optional<Meaning> loosely =
                    meanings.get(i).isPresent() ? Optional.empty() : LooseNames.meaning(names.get(i));
            if (loosely.isPresent() && !meanings.contains(loosely)) {
                meanings.set(i, loosely);
            }
        }
    }

    /** The column with the most telling name gets the meaning; several get one that allows it. */
    private static void give(
            Meaning meaning, List<String> names, List<Optional<Meaning>> byName, List<Optional<Meaning>> meanings) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            if (meanings.get(i).isEmpty() && byName.get(i).equals(Optional.of(meaning))) {
                if (meaning.isManifold()) {
                    meanings.set(i, Optional.of(meaning));
                } else if (best < 0 || meaning.rank(names.get(i)) < meaning.rank(names.get(best))) {
                    best = i;
                }
            }
        }
        if (best >= 0) {
            meanings.set(best, Optional.of(meaning));
        }
    }

    public int count() {
        return names.size();
    }

    public boolean have(Meaning meaning) {
        return meanings.contains(Optional.of(meaning));
    }

    public boolean haveText() {
        return meanings.stream()
                .anyMatch(meaning -> meaning.isPresent() && meaning.get().isText());
    }

    public long understood() {
        return meanings.stream().filter(Optional::isPresent).count();
    }

    /** The cell with a meaning, or the empty string if there is no such column or cell. */
    public String cell(Meaning meaning, List<String> cells) {
        int column = meanings.indexOf(Optional.of(meaning));
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    public Columns with(int column, Meaning meaning) {
        List<Optional<Meaning>> changed = new ArrayList<>(meanings);
        changed.set(column, Optional.of(meaning));
        return new Columns(names, changed);
    }
}
