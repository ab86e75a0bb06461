package se.nyhetsarkivet.web.source.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.rounds.Rounds;
import se.nyhetsarkivet.web.source.drop.DropFolder;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;

/** Watches sources and the drop folder while the application runs, each on a thread apart: one that hangs holds up no other. */
public final class SourceWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** No server is asked more often, whoever wants it. */
    private static final Duration BETWEEN_ASKED = Duration.ofMinutes(1);

    private final Surroundings with;
    private final List<SourceVisit> visits;
    private final List<DropFolder> folders;
    private final List<Rounds> rounds;

    /**
     * Not begun yet.
     *
     * @param with what visits share
     * @param sources the sources
     * @param folders the drop folder, if there is one
     */
    public SourceWatch(Surroundings with, List<Watched> sources, List<DropFolder> folders) {
        this.with = with;
        this.folders = List.copyOf(folders);
        this.visits =
                sources.stream().map(source -> new SourceVisit(source, with)).toList();
        List<Rounds> ofSources = visits.stream()
                .map(visit -> new Rounds("sources", List.of(visit::look), with.clock(), EVERY, stop(visit::stop)))
                .toList();
        List<Rounds> ofFolders = folders.stream()
                .map(folder ->
                        new Rounds("drop-folder", List.of(folder::look), with.clock(), EVERY, stop(folder::stop)))
                .toList();
        this.rounds = Stream.concat(ofSources.stream(), ofFolders.stream()).toList();
    }

    private static Rounds.Stop stop(Runnable early) {
        return new Rounds.Stop(early, PATIENCE);
    }

    /** Begins. */
    public void begin() {
        rounds.forEach(Rounds::begin);
    }

    /** One round of each, in turn. */
    public void look() {
        rounds.forEach(Rounds::look);
    }

    /** What comes of asking for a visit. */
    public enum Asked {
        /** It will be in the next round. */
        SOON,
        /** Somebody else has asked already. */
        ALREADY,
        /** The source was visited within a minute. */
        JUST_VISITED,
        /** No source of that name is watched. */
        UNKNOWN
    }

    /**
     * Has a source visited in the next round, within seconds, whether it is time or not.
     *
     * @param name the source's name
     * @return what comes of it
     */
    public Asked ask(String name) {
        Optional<SourceVisit> found = visit(name);
        if (found.isEmpty()) {
            return Asked.UNKNOWN;
        }
        if (found.get().isAsked()) {
            return Asked.ALREADY;
        }
        Instant justNow = with.clock().instant().minus(BETWEEN_ASKED);
        if (with.sources().notes(name, 1).stream().anyMatch(last -> last.at().isAfter(justNow))) {
            return Asked.JUST_VISITED;
        }
        found.get().ask();
        return Asked.SOON;
    }

    /**
     * Whether a source is still to be visited because somebody asked for it.
     *
     * @param name the source's name
     * @return whether it is
     */
    public boolean isAsked(String name) {
        return visit(name).filter(SourceVisit::isAsked).isPresent();
    }

    private Optional<SourceVisit> visit(String name) {
        return visits.stream()
                .filter(visit -> visit.source().name().equals(name))
                .findFirst();
    }

    /**
     * A source that is watched.
     *
     * @param name its name
     * @return its settings, if one has the name
     */
    public Optional<Watched> source(String name) {
        return visit(name).map(SourceVisit::source);
    }

    /**
     * The drop folder.
     *
     * @return where it is, if there is one
     */
    public Optional<Path> dropFolder() {
        return folders.stream().map(DropFolder::folder).findFirst();
    }

    /**
     * What failed in the last rounds that no source is to blame for.
     *
     * @return a sentence for each
     */
    public List<String> failures() {
        return Stream.concat(
                        rounds.stream().flatMap(each -> each.failures().stream()),
                        folders.stream().flatMap(folder -> folder.trouble().stream()))
                .toList();
    }

    /** Requests that are under way are broken off. */
    @Override
    public void close() {
        visits.forEach(SourceVisit::stop);
        folders.forEach(DropFolder::stop);
        with.fetcher().close();
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            rounds.forEach(each -> closing.execute(each::close));
        }
    }
}
