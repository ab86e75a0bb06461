package se.nyhetsarkivet.web.cli.console;

import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;

/** Shows on standard error how far an import has come. */
public interface ImportDisplay extends ImportProgress, AutoCloseable {

    /** A bar that moves for a person at a terminal; otherwise a line now and then, fit for a log. */
    static ImportDisplay of(ImportSource source, Console console) {
        return console.errIsTerminal()
                ? new ImportBar(source, console.err(), System::nanoTime)
                : new ImportLines(source, console, System::nanoTime);
    }

    @Override
    void close();
}
