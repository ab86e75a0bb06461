package se.nyhetsarkivet.intake.container.warc;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows what a packaged web archive (WACZ) has beside its WARC files: lists of the same pages, an index, a description. A
 * package is a ZIP file or a folder with WARC files in {@code archive}.
 */
public final class WebArchivePackage {

    private static final Pattern WARC = Pattern.compile("(?:.*/)?archive/[^/]+\\.warc(?:\\.gz|\\.zst)?");
    private static final Pattern ASIDE = Pattern.compile(
            "(?:.*/)?(?:[^/]+\\.ya?ml|datapackage(?:-digest)?\\.json|fuzzy\\.json|pages/[^/]+\\.jsonl|indexes/[^/]+|logs/[^/]+|signed/.*)");
    private static final Pattern INDEX = Pattern.compile(".*\\.(?:cdxj?|idx)(?:\\.gz)?");

    private boolean found;

    public WebArchivePackage(Collection<String> paths) {
        paths.forEach(this::see);
    }

    /** Notes that there is a file. */
    public void see(String path) {
        found |= WARC.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a file is not separate news. */
    public boolean isAside(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return INDEX.matcher(name).matches() || (found && ASIDE.matcher(name).matches());
    }
}
