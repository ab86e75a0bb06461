package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEdit;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEditProgress;
import se.nyhetsarkivet.archive.ArchiveLedger.EditOutcome;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.store.ImportBatch;

/** Edits, imports, undoing and withdrawals in any order do what a naive model of lists does. */
@Tag("slow")
class RandomEditsTest {

    private static final int STEPS = 30;
    private static final int ITEMS = 5;
    private static final int WORDINGS = 4;
    private static final Actor VERA = new Actor("vera");

    @TempDir
    private Path directory;

    /** A revision of the model. */
    private record Said(long batch, boolean edited, NewsItem item) {}

    /** An item of the model: what counts, in its order; which batches brought it unchanged; whether it is hidden. */
    private static final class Item {

        private final ItemId id;
        private final List<Said> counting = new ArrayList<>();
        private final Set<Long> sightings = new HashSet<>();
        private boolean hidden;

        Item(ItemId id) {
            this.id = id;
        }

        boolean isShown() {
            return !hidden && !counting.isEmpty();
        }

        NewsItem now() {
            return counting.getLast().item();
        }

        void read(long batch, NewsItem item) {
            if (hidden) {
                return;
            }
            boolean known = counting.stream().anyMatch(said -> said.item().equals(item));
            NewsItem lastOfSource = counting.stream()
                    .filter(said -> !said.edited())
                    .reduce((earlier, later) -> later)
                    .map(Said::item)
                    .orElse(item);
            if (known) {
                sightings.add(batch);
            }
            if (!known || !(now().equals(item) || lastOfSource.equals(item))) {
                counting.add(new Said(batch, false, item));
            }
        }

        void undo(long batch, boolean edit, Set<Long> undone) {
            int first = 0;
            while (first < counting.size() && counting.get(first).batch() != batch) {
                first++;
            }
            boolean changedLater = counting.stream().skip(first).anyMatch(said -> said.batch() != batch);
            boolean sightedLater =
                    !edit && sightings.stream().anyMatch(sighting -> sighting > batch && !undone.contains(sighting));
            if (!changedLater && !sightedLater) {
                counting.removeIf(said -> said.batch() == batch);
            }
        }
    }

    private static NewsItem wording(int item, int wording) {
        return NewsItem.builder("Besked " + item, PartialDate.parse("2018-04-23"))
                .identifier("besked-" + item)
                .body("Besked " + item + " om bron över sundet i lydelse " + wording + ".")
                .build();
    }

    /** The archive and the model of it, which do the same. */
    private static final class Both {

        private final NewsArchive archive;
        private final Random random;
        private final Map<Integer, Item> items = new HashMap<>();
        private final Set<Long> undone = new HashSet<>();

        Both(NewsArchive archive, Random random) {
            this.archive = archive;
            this.random = random;
            for (int item = 0; item < ITEMS; item++) {
                items.put(item, new Item(wording(item, 0).id()));
            }
        }

        private Item any() {
            return items.get(random.nextInt(ITEMS));
        }

        void step(int number) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> read(number);
                case 3, 4 -> edit();
                case 5 -> editMany();
                case 6 -> undo();
                default -> withdrawOrReinstate();
            }
        }

        private void read(int number) {
            StringBuilder lines = new StringBuilder("\n".repeat(number));
            Map<Integer, Integer> wordings = new HashMap<>();
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextBoolean()) {
                    int wording = random.nextInt(WORDINGS);
                    wordings.put(item, wording);
                    NewsItem said = wording(item, wording);
                    lines.append(line(said.identifier(), said.headline(), said.body()));
                }
            }
            long batch =
                    archive.importFrom(source("s" + number, lines.toString())).number();
            wordings.forEach((item, wording) -> items.get(item).read(batch, wording(item, wording)));
        }

        private void edit() {
            int number = random.nextInt(ITEMS);
            Item item = items.get(number);
            if (!item.isShown()) {
                return;
            }
            NewsItem edited = random.nextInt(3) == 0
                    ? wording(number, random.nextInt(WORDINGS))
                    : EditTest.renamed(item.now(), "Rättat besked " + random.nextInt(3));
            List<Revision> revisions = archive.history(item.id).revisions();
            Revision base = Seeds.oneOf(random, revisions);
            EditOutcome outcome = archive.ledger().edit(base, edited, "Prov", VERA);
            if (!base.equals(revisions.getLast())) {
                assertThat(outcome).isEqualTo(new EditOutcome.Conflict(revisions.getLast()));
            } else if (edited.equals(item.now())) {
                assertThat(outcome).isEqualTo(new EditOutcome.Unchanged());
            } else {
                long batch = ((EditOutcome.Saved) outcome).batch().number();
                item.counting.add(new Said(batch, true, edited));
            }
        }

        private void editMany() {
            String publisher = "Avsändare " + random.nextInt(2);
            List<Item> some =
                    items.values().stream().filter(item -> random.nextBoolean()).toList();
            List<Item> changing = some.stream()
                    .filter(Item::isShown)
                    .filter(item -> !item.now().publisher().equals(publisher))
                    .toList();
            if (changing.isEmpty()) {
                return;
            }
            BulkEdit edit = new BulkEdit(Optional.of(publisher), List.of(), List.of());
            List<ItemId> ids = some.stream().map(item -> item.id).toList();
            assertThat(archive.ledger().previewEdit(ids, edit).changed()).isEqualTo(changing.size());
            ImportBatch batch = archive.ledger().edit(ids, edit, "Prov", VERA, BulkEditProgress.NONE);
            assertThat(batch.counts().changed()).isEqualTo(changing.size());
            changing.forEach(item ->
                    item.counting.add(new Said(batch.number(), true, item.now().withPublisher(publisher))));
        }

        private void undo() {
            List<ImportBatch> standing = archive.ledger().batches().stream()
                    .filter(batch -> batch.undoneAt().isEmpty())
                    .toList();
            if (!standing.isEmpty()) {
                ImportBatch batch = Seeds.oneOf(random, standing);
                archive.ledger().undo(batch.number());
                items.values().forEach(item -> item.undo(batch.number(), batch.isEdit(), undone));
                undone.add(batch.number());
            }
        }

        private void withdrawOrReinstate() {
            Item item = any();
            if (item.hidden) {
                archive.ledger().reinstate(item.id, "Prov");
                item.hidden = false;
            } else if (item.isShown()) {
                archive.ledger().withdraw(item.id, "Prov");
                item.hidden = true;
            }
        }

        void compare() {
            for (Item item : items.values()) {
                List<NewsItem> expected =
                        item.isShown() ? item.counting.stream().map(Said::item).toList() : List.of();
                assertThat(archive.history(item.id).revisions())
                        .extracting(Revision::item)
                        .isEqualTo(expected);
            }
            assertThat(archive.overview().items())
                    .isEqualTo(items.values().stream().filter(Item::isShown).count());
        }
    }

    @Test
    void theArchiveDoesWhatTheModelDoes() {
        int[] run = {0};
        Seeds.run(40, random -> {
            Path own = directory.resolve("run-" + run[0]++);
            try (NewsArchive archive = NewsArchive.at(own.resolve("archive")).open();
                    NewsArchive copy = NewsArchive.at(own.resolve("copy")).open()) {
                Both both = new Both(archive, random);
                for (int step = 0; step < STEPS; step++) {
                    both.step(step);
                    both.compare();
                }
                assertThat(archive.verify().differences()).isEmpty();
                ByteArrayOutputStream lines = new ByteArrayOutputStream();
                archive.ledger().exportTo(lines);
                copy.importFrom(source("export", lines.toString(StandardCharsets.UTF_8)));
                assertThat(copy.verify().digest()).isEqualTo(archive.verify().digest());
                assertThat(copy.verify().differences()).isEmpty();
            }
        });
    }
}
