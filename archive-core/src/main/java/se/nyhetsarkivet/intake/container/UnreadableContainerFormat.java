package se.nyhetsarkivet.intake.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** Containers that are known but cannot be read, so that whoever imports one learns what to do. */
public final class UnreadableContainerFormat implements DocumentFormat {

    private static final List<Kind> KINDS = List.of(
            new Kind("xz", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0}),
            new Kind("7z", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c}),
            new Kind("RAR", new byte[] {'R', 'a', 'r', '!', 0x1a, 7}),
            new Kind("compress (.Z)", new byte[] {0x1f, (byte) 0x9d}));

    /** A way to pack documents. For use inside this class. */
    private static final class Kind {
        private final String name;
        private final int[] magic;

        private Kind(String name, byte[] magic) {
            this.name = name;
            this.magic = new int[magic.length];
            for (int i = 0; i < magic.length; i++) {
                this.magic[i] = magic[i] & 0xff;
            }
        }
    }

    /** The format needs no settings. */
    public UnreadableContainerFormat() {}

    @Override
    public String label() {
        return "unreadable-container";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return kind(beginning).isPresent();
    }

    private static Optional<Kind> kind(Beginning beginning) {
        return KINDS.stream().filter(kind -> beginning.startsWith(kind.magic)).findFirst();
    }

    /**
     * Says that the document cannot be read.
     *
     * @throws ZipException always
     */
    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        String name = kind(Beginning.of(document)).map(kind -> kind.name).orElse("an unknown program");
        throw new ZipException(document.name() + " is packed with " + name
                + ", which cannot be read; unpack it and import what is in it, or pack it as ZIP or tar.gz");
    }
}
