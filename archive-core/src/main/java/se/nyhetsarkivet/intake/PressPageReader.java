package se.nyhetsarkivet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

final class PressPageReader implements NewsReader {
    private final InputStream source;

    PressPageReader(InputStream source, String defaultPublisher) {
        this.source = source;
    }

    static boolean recognises(String beginning) {
        return beginning.stripLeading().contains("•");
    }

    @Override
    public Optional<Reading> next() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
