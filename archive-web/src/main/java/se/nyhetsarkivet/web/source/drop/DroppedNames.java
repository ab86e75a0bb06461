package se.nyhetsarkivet.web.source.drop;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which names in a drop folder are left alone: hidden ones, and those that programs give to what they have not written to its end. */
final class DroppedNames {

    private static final Set<String> ENDINGS =
            Set.of(".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp", "~");

    private DroppedNames() {}

    static boolean isLeftAlone(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean real = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        return !real || name.startsWith(".") || name.startsWith("~") || isUnfinished(file);
    }

    static boolean isUnfinished(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
