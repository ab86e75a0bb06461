package se.nyhetsarkivet.intake.container.folder;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.intake.container.EntryName;
import se.nyhetsarkivet.intake.container.Parts;
import se.nyhetsarkivet.intake.container.SavedPages;
import se.nyhetsarkivet.intake.container.warc.WebArchivePackage;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** The files of a folder as parts. */
final class FolderParts implements Parts {

    private static final int MAX_FILES = 2_000_000;

    private final Path folder;
    private final Iterator<String> paths;

    FolderParts(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.paths = paths(this.folder).iterator();
    }

    /** The paths of the files that may hold news and of links, with slashes, in their order. */
    static List<String> paths(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = !directory.equals(folder) && EntryName.isHidden(name(directory));
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (new EntryName(path).mayHoldNews()) {
                    found.add(path);
                }
                if (found.size() > MAX_FILES) {
                    throw new IOException(folder + " has more than " + MAX_FILES + " files");
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        SavedPages pages = new SavedPages(found);
        found.removeIf(pages::isCompanion);
        found.removeIf(new WebArchivePackage(found)::isAside);
        return found;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public Optional<Part> next() throws IOException {
        while (paths.hasNext()) {
            String path = paths.next();
            Path file = folder.resolve(path);
            String place = new EntryName(path).shown();
            if (Files.isSymbolicLink(file)) {
                if (leadsOutside(file)) {
                    return Optional.of(new Unreadable(new Rejection(
                            place, "the file is a link that leads out of the folder; links are not followed")));
                }
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new Unreadable(new Rejection(place, "this is a device, not a file")));
            } else {
                SourceDocument document =
                        SourceDocument.of(folder.resolve(path).toString(), () -> Files.newInputStream(file));
                return Optional.of(new Inner(document, place, Optional.empty(), () -> {}, true));
            }
        }
        return Optional.empty();
    }

    /** A link to another file of the folder is skipped, since that file is read where it stands. */
    private boolean leadsOutside(Path link) {
        try {
            return !link.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException dangling) {
            return true;
        }
    }

    @Override
    public void close() {
        // Each file is closed by its reader.
    }
}
