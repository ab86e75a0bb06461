package se.nyhetsarkivet.web.cli.command;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.fetch.FetchSettings;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.fetch.Fetcher;
import se.nyhetsarkivet.web.fetch.Names;
import se.nyhetsarkivet.web.fetch.Pause;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.limits.client.AddressRanges;
import se.nyhetsarkivet.web.source.entry.Entries;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;

/** Fetches what might become a source, once, and says what it names. */
final class SourceTrial {

    private static final int SHOWN = 10;
    private static final int MOST_BYTES = 10_000_000;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final Console console;
    private final boolean json;

    SourceTrial(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    int fetch(URI address, Kind kind) {
        try (Fetcher fetcher = new Fetcher(settings(), Names.OF_SYSTEM, console.clock(), Pause.SLEEP)) {
            Entries entries = switch (fetcher.fetch(address, Validators.NONE)) {
                case Fetched.Document document -> Entries.read(document, kind);
                case Fetched.Failed failed -> throw new ArchiveException(failed.reason() + ".");
                case Fetched.Refused refused -> throw new ArchiveException(refused.reason() + ".");
                case Fetched.Missing missing ->
                    throw new ArchiveException(address + " was answered with status " + missing.status() + ".");
                case Fetched.NotModified same ->
                    throw new ArchiveException(address + " was answered as if it had been fetched before.");
            };
            print(entries);
        }
        return ExitCode.DONE;
    }

    private FetchSettings settings() {
        Map<String, String> environment = console.environment();
        String contact = environment.getOrDefault("ARCHIVE_SOURCES_CONTACT", "");
        List<String> allowed = Stream.of(environment
                        .getOrDefault("ARCHIVE_SOURCES_PRIVATEADDRESSES", "")
                        .split(","))
                .filter(range -> !range.isBlank())
                .toList();
        return new FetchSettings(
                "Nyhetsarkivet/trial" + (contact.isBlank() ? "" : " (+" + contact + ")"),
                allowed.isEmpty() ? Set.of(80, 443) : Set.of(),
                AddressRanges.of("ARCHIVE_SOURCES_PRIVATEADDRESSES", allowed),
                TIME_LIMIT,
                MOST_BYTES,
                Duration.ofSeconds(1));
    }

    private void print(Entries entries) {
        if (json) {
            console.json(entries);
            return;
        }
        String what = switch (entries.kind()) {
            case SITEMAP -> entries.parts().isEmpty() ? "a site map" : "an index of site maps";
            case LIST -> "a page with links to news";
            case FEED, AUTO -> "a feed";
        };
        int found = entries.parts().isEmpty()
                ? entries.entries().size()
                : entries.parts().size();
        console.out()
                .println("It is " + what + " that names " + found
                        + (entries.parts().isEmpty() ? (found == 1 ? " page" : " pages") : " site maps") + ".");
        entries.parts().stream().limit(SHOWN).forEach(part -> console.out().println(PlainText.of(part.toString())));
        entries.entries().stream().limit(SHOWN).forEach(entry -> console.out().println(PlainText.of(line(entry))));
        if (found > SHOWN) {
            console.out().println("and " + (found - SHOWN) + " more");
        }
    }

    private static String line(Entry entry) {
        String date = entry.published().isEmpty() ? "" : entry.published() + "  ";
        return date + (entry.headline().isEmpty() ? "" : entry.headline() + "  ") + entry.address();
    }
}
