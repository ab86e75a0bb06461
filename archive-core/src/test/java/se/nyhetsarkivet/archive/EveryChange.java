package se.nyhetsarkivet.archive;

import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Each change that an archive can be asked for, by the words in which it is refused. */
final class EveryChange {

    private EveryChange() {}

    static Map<String, Runnable> of(NewsArchive archive, ItemId item) {
        ArchiveLedger ledger = archive.ledger();
        return Map.of(
                "add news",
                () -> archive.add(List.of(
                        NewsItem.builder("Tunneln", PartialDate.parse("2018")).build())),
                "import second.jsonl",
                () -> archive.importFrom(source("second.jsonl", line("3", "Tåg", "I juli."))),
                "undo batch 1",
                () -> ledger.undo(1),
                "withdraw item " + item,
                () -> ledger.withdraw(item, "Dom"),
                "erase item " + item,
                () -> ledger.erase(item, "Dom"),
                "reinstate item " + item,
                () -> ledger.reinstate(item, "Fel"),
                "edit item " + item,
                () -> ledger.edit(
                        ledger.history(item).current().orElseThrow(),
                        NewsItem.builder("Tunneln", PartialDate.parse("2018")).build(),
                        "Fel",
                        Actor.UNKNOWN),
                "edit 1 item",
                () -> ledger.edit(
                        List.of(item),
                        new ArchiveLedger.BulkEdit(Optional.of("Trafikverket"), List.of(), List.of()),
                        "Fel",
                        Actor.UNKNOWN,
                        ArchiveLedger.BulkEditProgress.NONE));
    }
}
