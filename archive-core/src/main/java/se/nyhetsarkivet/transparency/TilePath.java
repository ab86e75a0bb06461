package se.nyhetsarkivet.transparency;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile is served, in the form of C2SP's {@code tlog-tiles}: {@code 0/x001/234}, {@code entries/000.p/17}.
 *
 * @param level the stored level of a tile of hashes; empty for a bundle of entries
 * @param number which tile, from 0
 * @param width how many hashes or entries it has, 1 to {@value TreeHashes#WIDTH}
 */
public record TilePath(OptionalInt level, long number, int width) {

    private static final Pattern FORM = Pattern.compile(
            "(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int THOUSAND = 1000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there can be no such tile
     */
    public TilePath {
        if (number < 0 || width < 1 || width > TreeHashes.WIDTH) {
            throw new IllegalArgumentException("tile " + number + " of width " + width);
        }
    }

    /**
     * Reads a path.
     *
     * @param path what stands after {@code tile/}
     * @return where that is
     * @throws IllegalArgumentException if it is no such path
     */
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + path + "' is no path of a tile");
        }
        long number = Long.parseLong(form.group(2).replaceAll("[x/]", ""));
        int width = form.group(3) == null ? TreeHashes.WIDTH : Integer.parseInt(form.group(3));
        boolean entries = form.group(1).equals("entries");
        TilePath tile = new TilePath(
                entries ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(1))), number, width);
        if (!tile.toString().equals(path)) {
            throw new IllegalArgumentException("'" + path + "' is no path of a tile; expected " + tile);
        }
        return tile;
    }

    /**
     * Whether a tree of a size has this tile.
     *
     * @param size how many entries the tree has
     * @return true if all of the tile's hashes are in it
     */
    public boolean isIn(long size) {
        int shift = level.orElse(0) * TreeHashes.HEIGHT;
        return shift < Long.SIZE
                && number <= Long.MAX_VALUE / TreeHashes.WIDTH - 1
                && number * TreeHashes.WIDTH + width <= size >> shift;
    }

    /** As it stands after {@code tile/}. */
    @Override
    public String toString() {
        StringBuilder digits = new StringBuilder("%03d".formatted(number % THOUSAND));
        for (long rest = number / THOUSAND; rest > 0; rest /= THOUSAND) {
            digits.insert(0, "x%03d/".formatted(rest % THOUSAND));
        }
        String kind = level.isPresent() ? String.valueOf(level.getAsInt()) : "entries";
        return kind + "/" + digits + (width == TreeHashes.WIDTH ? "" : ".p/" + width);
    }
}
