package se.nyhetsarkivet.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The file system of the machine, in which the n-th write from now on fails, and if it is told so all later ones too, as on a
 * disk that is full. Lucene's files and the originals are written through it; SQLite's are not.
 */
final class FailingFiles {

    private final FileSystem real;
    private final Provider provider;
    private final Files files;
    private final AtomicLong writes = new AtomicLong();
    private volatile long failing = Long.MAX_VALUE;
    private volatile boolean thenAll;

    FailingFiles(Path anywhere) {
        real = anywhere.getFileSystem();
        files = new Files();
        provider = new Provider();
    }

    Path of(Path path) {
        return new Wrapped(path);
    }

    /** How many writes there were. */
    long writes() {
        return writes.get();
    }

    void failAt(long write, boolean andAllLater) {
        thenAll = andAllLater;
        failing = writes.get() + write;
    }

    void mend() {
        failing = Long.MAX_VALUE;
    }

    private void write() throws IOException {
        long number = writes.incrementAndGet();
        if (number == failing || (thenAll && number > failing)) {
            throw new IOException("No space left on device (as the test wants it)");
        }
    }

    private static Path unwrap(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.path : path;
    }

    private final class Wrapped implements Path {

        private final Path path;

        Wrapped(Path path) {
            this.path = path;
        }

        @Override
        public FileSystem getFileSystem() {
            return files;
        }

        @Override
        public boolean isAbsolute() {
            return path.isAbsolute();
        }

        @Override
        public @Nullable Path getRoot() {
            return path.getRoot() == null ? null : of(path.getRoot());
        }

        @Override
        public @Nullable Path getFileName() {
            return path.getFileName() == null ? null : of(path.getFileName());
        }

        @Override
        public @Nullable Path getParent() {
            return path.getParent() == null ? null : of(path.getParent());
        }

        @Override
        public int getNameCount() {
            return path.getNameCount();
        }

        @Override
        public Path getName(int index) {
            return of(path.getName(index));
        }

        @Override
        public Path subpath(int begin, int end) {
            return of(path.subpath(begin, end));
        }

        @Override
        public boolean startsWith(Path other) {
            return path.startsWith(unwrap(other));
        }

        @Override
        public boolean endsWith(Path other) {
            return path.endsWith(unwrap(other));
        }

        @Override
        public Path normalize() {
            return of(path.normalize());
        }

        @Override
        public Path resolve(Path other) {
            return of(path.resolve(unwrap(other)));
        }

        @Override
        public Path relativize(Path other) {
            return of(path.relativize(unwrap(other)));
        }

        @Override
        public URI toUri() {
            return path.toUri();
        }

        @Override
        public Path toAbsolutePath() {
            return of(path.toAbsolutePath());
        }

        @Override
        public Path toRealPath(LinkOption... options) throws IOException {
            return of(path.toRealPath(options));
        }

        @Override
        public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Path other) {
            return path.compareTo(unwrap(other));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Wrapped wrapped && wrapped.path.equals(path);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    private final class Files extends FileSystem {

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return real.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return of(real.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return real.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Provider extends FileSystemProvider {

        private final FileSystemProvider machine = real.provider();

        @Override
        public String getScheme() {
            return "failing";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return files;
        }

        @Override
        public Path getPath(URI uri) {
            return of(Path.of(uri));
        }

        @Override
        public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
            write();
            return new FilterOutputStream(machine.newOutputStream(unwrap(path), options)) {
                @Override
                public void write(int value) throws IOException {
                    FailingFiles.this.write();
                    out.write(value);
                }

                @Override
                public void write(byte[] buffer, int offset, int length) throws IOException {
                    FailingFiles.this.write();
                    out.write(buffer, offset, length);
                }
            };
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return machine.newByteChannel(unwrap(path), options, attributes);
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            return machine.newFileChannel(unwrap(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> stream = machine.newDirectoryStream(unwrap(path), each -> filter.accept(of(each)));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    Iterator<Path> paths = stream.iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return paths.hasNext();
                        }

                        @Override
                        public Path next() {
                            return of(paths.next());
                        }
                    };
                }

                @Override
                public void close() throws IOException {
                    stream.close();
                }
            };
        }

        @Override
        public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
            machine.createDirectory(unwrap(path), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            machine.delete(unwrap(path));
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            write();
            machine.copy(unwrap(source), unwrap(target), options);
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            write();
            machine.move(unwrap(source), unwrap(target), options);
        }

        @Override
        public boolean isSameFile(Path path, Path other) throws IOException {
            return machine.isSameFile(unwrap(path), unwrap(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return machine.isHidden(unwrap(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return machine.getFileStore(unwrap(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            machine.checkAccess(unwrap(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return machine.getFileAttributeView(unwrap(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return machine.readAttributes(unwrap(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return machine.readAttributes(unwrap(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            machine.setAttribute(unwrap(path), attribute, value, options);
        }
    }
}
