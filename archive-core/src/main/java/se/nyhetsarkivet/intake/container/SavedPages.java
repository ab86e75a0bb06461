package se.nyhetsarkivet.intake.container;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells the folders in which a browser puts what belongs to a saved page: {@code x_files} or {@code x-filer} beside x.html. */
public final class SavedPages {

    private final Set<String> pages = new HashSet<>();

    public SavedPages(Collection<String> paths) {
        for (String path : paths) {
            String name = path.toLowerCase(Locale.ROOT);
            if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
                pages.add(path.substring(0, path.lastIndexOf('.')));
            }
        }
    }

    public boolean isCompanion(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            for (String ending : new String[] {"_files", "-filer", "_filer"}) {
                if (folder.endsWith(ending) && pages.contains(folder.substring(0, folder.length() - ending.length()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
