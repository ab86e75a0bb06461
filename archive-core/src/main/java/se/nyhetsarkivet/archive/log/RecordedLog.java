package se.nyhetsarkivet.archive.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.archive.log.ArchiveLog.RevisionProof;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.store.LogBeginning;
import se.nyhetsarkivet.store.LogEntry;
import se.nyhetsarkivet.store.RecordLog;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.EntryBundle;
import se.nyhetsarkivet.transparency.LogProof;
import se.nyhetsarkivet.transparency.MerkleTree;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.transparency.SigningKey;
import se.nyhetsarkivet.transparency.TilePath;
import se.nyhetsarkivet.transparency.TreeHash;
import se.nyhetsarkivet.transparency.VerifierKey;

/** The log as it is stored in the record, with the key and the stamped heads in the archive's directory. */
public final class RecordedLog implements ArchiveLog {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedLog.class);

    private final RevisionStore store;
    private final RecordLog log;
    private final LogKeyFile keys;
    private final StampedHeads stamped;
    private final AtomicReference<@Nullable LastHead> last = new AtomicReference<>();

    /**
     * The log of an archive, whose key is made when it is first needed.
     *
     * @param store the record, which has the entries
     * @param directory the archive's directory, which has the key and the stamped heads
     * @param clock names a key that is set aside
     * @param access whether a key may be made and a stamped head kept
     */
    public RecordedLog(RevisionStore store, Path directory, InstantSource clock, Access access) {
        this.store = store;
        this.log = store.log();
        this.keys = new LogKeyFile(directory, new SecureRandom(), clock, access);
        this.stamped = new StampedHeads(directory, access);
    }

    @Override
    public SignedNote head() {
        return head(tree());
    }

    /** The last one is asked for again and again. */
    private SignedNote head(MerkleTree tree) {
        SigningKey key = keys.key();
        LastHead before = last.get();
        if (before != null && before.size() == tree.size() && before.key().equals(key.verifier())) {
            return before.note();
        }
        String origin = key.verifier().name();
        SignedNote note = key.sign(new Checkpoint(origin, tree.size(), tree.root()).text());
        last.set(new LastHead(tree.size(), key.verifier(), note));
        return note;
    }

    private record LastHead(long size, VerifierKey key, SignedNote note) {}

    @Override
    public Optional<String> headInOneLine() {
        try {
            Checkpoint head = Checkpoint.parse(head().signed());
            return Optional.of(head.origin() + " " + head.size() + " " + head.root());
        } catch (LogUnavailableException toldAtTheStart) {
            return Optional.empty();
        } catch (ArchiveException damaged) {
            LOG.warn("The log has no head to be cited; verify the archive", damaged);
            return Optional.empty();
        }
    }

    private MerkleTree tree() {
        return new MerkleTree(log, log.size());
    }

    @Override
    public VerifierKey key() {
        return keys.key().verifier();
    }

    @Override
    public VerifierKey renewKey(Optional<String> name) {
        return keys.replace(name).verifier();
    }

    /**
     * Makes the key of a new archive, so that nobody waits for it later.
     *
     * @param name what the log of a new archive is called; a name by chance otherwise
     * @param messages gets a sentence for the user if there is no key
     */
    public void begin(Optional<String> name, Consumer<String> messages) {
        try {
            String called = keys.key(name).verifier().name();
            name.filter(wanted -> !wanted.equals(called))
                    .ifPresent(wanted -> LOG.warn(
                            "The log is called {} and not {}, as a setting says; it can be renamed only together with a new key",
                            called,
                            wanted));
        } catch (ArchiveException noKey) {
            messages.accept(String.valueOf(noKey.getMessage()));
            LOG.warn("The log has no heads at present; everything else works. {}", noKey.getMessage());
        }
    }

    @Override
    public LogBeginning beginning() {
        return log.beginning();
    }

    @Override
    public long size() {
        return log.size();
    }

    @Override
    public StampedHeads stampedHeads() {
        return stamped;
    }

    @Override
    public Optional<StampedHead> firstStampedOver(Checkpoint head) {
        return stamped.over(head.size()).stream()
                .flatMap(name -> stamped.find(name).stream())
                .filter(each -> check(each.note()) instanceof HeadCheck.Continued continued
                        && continued.kept().size() >= head.size())
                .findFirst();
    }

    @Override
    public Optional<RevisionProof> prove(ItemId id, int revision) {
        return store.history(id).revisions().stream()
                .filter(each -> each.number() == revision)
                .findFirst()
                .flatMap(this::prove);
    }

    private Optional<RevisionProof> prove(Revision revision) {
        OptionalLong number = log.entryOf(revision.sequence());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        MerkleTree tree = tree();
        return log.entries(number.getAsLong(), 1).stream()
                .findFirst()
                .map(entry -> new RevisionProof(
                        entry, new LogProof(Optional.of(told(entry)), tree.inclusionOf(entry.number()), head(tree))));
    }

    private static String told(LogEntry entry) {
        return entry.line() + entry.salt().map(salt -> "\n" + salt).orElse("");
    }

    @Override
    public HeadCheck check(String head) {
        return check(
                head,
                kept -> tree().at(kept.size()).root().equals(kept.root())
                        ? Optional.empty()
                        : Optional.of(HeadCheck.Difference.LOG));
    }

    @Override
    public HeadCheck checkWithRecord(String head) {
        return check(head, kept -> {
            if (!tree().at(kept.size()).root().equals(kept.root())) {
                return Optional.of(HeadCheck.Difference.LOG);
            }
            boolean same =
                    log.recomputed(kept.size()).filter(kept.root()::equals).isPresent();
            return same ? Optional.empty() : Optional.of(HeadCheck.Difference.RECORD);
        });
    }

    /** What differs from a head that is as long as the log or shorter. */
    @FunctionalInterface
    private interface Comparison {
        Optional<HeadCheck.Difference> with(Checkpoint kept);
    }

    private HeadCheck check(String head, Comparison comparison) {
        SignedNote note;
        Checkpoint kept;
        try {
            note = SignedNote.parse(head.strip() + "\n");
            kept = Checkpoint.parse(note.signed());
        } catch (IllegalArgumentException noHead) {
            return new HeadCheck.Unreadable(String.valueOf(noHead.getMessage()));
        }
        if (note.verifiedBy(keys.known()).isEmpty()) {
            return new HeadCheck.NotSigned(kept);
        }
        long size = log.size();
        if (kept.size() > size) {
            return new HeadCheck.Shorter(kept, size);
        }
        return comparison
                .with(kept)
                .<HeadCheck>map(difference -> new HeadCheck.Rewritten(kept, difference))
                .orElseGet(() -> new HeadCheck.Continued(kept, size));
    }

    @Override
    public ProofCheck checkProof(String text) {
        LogProof proof;
        try {
            proof = LogProof.parse(text.strip() + "\n");
        } catch (IllegalArgumentException noProof) {
            return new ProofCheck.Unreadable(String.valueOf(noProof.getMessage()));
        }
        String line = proof.extra().orElse("").lines().findFirst().orElse("");
        if (!proof.proves(line.getBytes(StandardCharsets.UTF_8))) {
            return new ProofCheck.NotProved();
        }
        return new ProofCheck.Proved(line, check(proof.head().text()));
    }

    @Override
    public Optional<String> proofForCitation(Revision revision) {
        try {
            return prove(revision).map(found -> found.proof().text());
        } catch (LogUnavailableException toldAtTheStart) {
            return Optional.empty();
        } catch (ArchiveException damaged) {
            LOG.warn("The log has no proof to be cited; verify the archive", damaged);
            return Optional.empty();
        }
    }

    @Override
    public ProofCheck checkProofOf(String text, Revision revision) {
        ProofCheck check = checkProof(text);
        if (!(check instanceof ProofCheck.Proved proved)) {
            return check;
        }
        String begin = "revision " + revision.sequence() + " " + revision.id() + " " + revision.number() + " ";
        String salt = LogProof.parse(text.strip() + "\n")
                .extra()
                .orElse("")
                .lines()
                .skip(1)
                .findFirst()
                .orElse("");
        boolean same = proved.line().startsWith(begin) && proved.line().endsWith(" " + commitment(salt, revision));
        return same ? check : new ProofCheck.OfAnother(proved.line());
    }

    private static String commitment(String salt, Revision revision) {
        try {
            MessageDigest digest = Sha256.newDigest();
            digest.update(HexFormat.of().parseHex(salt));
            digest.update(HexFormat.of().parseHex(revision.fingerprint().hex()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IllegalArgumentException noSalt) {
            return "no commitment";
        }
    }

    @Override
    public Optional<byte[]> tile(TilePath path) {
        if (!path.isIn(log.size())) {
            return Optional.empty();
        }
        long first = path.number() * RecordLog.WIDTH;
        if (path.level().isPresent()) {
            ByteArrayOutputStream hashes = new ByteArrayOutputStream();
            for (TreeHash hash : log.read(path.level().getAsInt(), first, path.width())) {
                hashes.writeBytes(hash.bytes());
            }
            return Optional.of(hashes.toByteArray());
        }
        List<LogEntry> entries = log.entries(first, path.width());
        // What is missing from the record is found by a verification; a bundle with a gap would be none.
        return entries.size() == path.width()
                ? Optional.of(
                        EntryBundle.of(entries.stream().map(LogEntry::bytes).toList()))
                : Optional.empty();
    }
}
