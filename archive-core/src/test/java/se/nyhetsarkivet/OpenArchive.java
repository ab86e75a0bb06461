package se.nyhetsarkivet;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** For tests of an archive that is empty at the beginning. What is found must not depend on what else the machine does. */
public abstract class OpenArchive {

    @TempDir
    protected Path directory;

    protected NewsArchive archive;

    @BeforeEach
    final void openArchive() {
        archive =
                NewsArchive.at(directory).searchTimeLimit(Duration.ofMinutes(1)).open();
    }

    @AfterEach
    final void closeArchive() {
        archive.close();
    }

    protected static NewsItem item(String name, String body) {
        return builder(name, body).build();
    }

    protected static NewsItem.Builder builder(String name, String body) {
        return NewsItem.builder("Nyhet " + name, PartialDate.parse("2018-04-23"))
                .identifier(name)
                .publisher("Nämnden")
                .body(body);
    }
}
