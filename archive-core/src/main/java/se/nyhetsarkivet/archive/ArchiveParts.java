package se.nyhetsarkivet.archive;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.archive.disk.ReservedRoom;
import se.nyhetsarkivet.archive.files.ArchiveFiles;
import se.nyhetsarkivet.archive.files.CurationFiles;
import se.nyhetsarkivet.archive.files.DamagedLog;
import se.nyhetsarkivet.archive.files.DirectoryLock;
import se.nyhetsarkivet.archive.files.LostRecord;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.archive.files.SynonymFile;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.IndexSettings;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.SqliteStore;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * What an open archive is put together of.
 *
 * @param opening how it was opened
 * @param lock holds the directory
 * @param files where everything lies
 * @param store the record
 * @param index the index, which has followed the record
 * @param originals the imported files
 * @param searcher searches the index
 * @param synonyms the file with the synonyms
 * @param curation the files with what archivists decided
 * @param guard asked before each change
 * @param foundBefore what was found damaged at the opening, for the next verification
 */
record ArchiveParts(
        ArchiveOpening opening,
        DirectoryLock lock,
        ArchiveFiles files,
        RevisionStore store,
        ArchiveIndex index,
        OriginalFiles originals,
        Searcher searcher,
        SynonymFile synonyms,
        CurationFiles curation,
        WriteGuard guard,
        List<String> foundBefore) {

    InstantSource clock() {
        return opening.clock();
    }

    static NewsArchive open(ArchiveOpening opening) {
        if (!opening.access().mayWrite()) {
            requireArchive(new ArchiveFiles(opening.directory()));
        }
        DirectoryLock lock = DirectoryLock.take(opening.directory());
        try {
            return open(opening, lock);
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        }
    }

    /** Refuses a directory without an archive, where opening must not make one. */
    static void requireArchive(ArchiveFiles files) {
        LostRecord.refuse(files);
        if (!NewsArchive.exists(files.directory())) {
            throw new ArchiveException(
                    "There is no archive in " + files.directory() + "; " + Remedy.OTHER_DIRECTORY.words() + ".");
        }
    }

    private static NewsArchive open(ArchiveOpening opening, DirectoryLock lock) {
        ArchiveFiles files = new ArchiveFiles(opening.directory());
        Consumer<String> messages = opening.messages();
        boolean mayWrite = opening.access().mayWrite();
        if (mayWrite) {
            ArchiveRestore.complete(files, opening.clock(), messages);
        } else {
            ArchiveRestore.requireComplete(files);
        }
        ReservedRoom room = new ReservedRoom(files.directory(), opening.diskReserve());
        OriginalFiles originals = new OriginalFiles(files.originals(), Optional.of(room));
        if (mayWrite) {
            originals.removeUnfinished();
        }
        SynonymFile synonyms = mayWrite
                ? SynonymFile.open(files.synonyms(), opening.clock())
                : SynonymFile.openReadOnly(files.synonyms(), opening.clock());
        LostRecord.refuse(files);
        Optional<String> logDamage = DamagedLog.setAside(files, opening.clock(), messages);
        RevisionStore store = openStore(opening, files);
        try {
            LostRecord.refuse(files, store);
            if (mayWrite) {
                originals.removeErased(store);
            }
            IndexSettings options = new IndexSettings(SwedishLanguage.load(), opening.keeping());
            ArchiveIndex index = ArchiveIndex.open(files.index(), store, options, messages);
            CurationFiles curation = CurationFiles.of(files, opening.clock());
            Searcher searcher = new Searcher(index, synonyms, curation, opening.searchTimeLimit());
            WriteGuard guard = new WriteGuard(opening.access(), room);
            return new NewsArchive(new ArchiveParts(
                    opening,
                    lock,
                    files,
                    store,
                    index,
                    originals,
                    searcher,
                    synonyms,
                    curation,
                    guard,
                    logDamage.stream().toList()));
        } catch (RuntimeException | Error failure) {
            store.close();
            throw failure;
        }
    }

    static RevisionStore openStore(ArchiveOpening opening, ArchiveFiles files) {
        return opening.access().mayWrite()
                ? SqliteStore.open(files.record(), opening.clock())
                : SqliteStore.openReadOnly(files.record(), opening.clock());
    }
}
