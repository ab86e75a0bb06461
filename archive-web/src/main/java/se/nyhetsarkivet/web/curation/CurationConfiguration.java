package se.nyhetsarkivet.web.curation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the pages of publishers and near duplicates on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
class CurationConfiguration {

    @Bean
    @Order(26)
    ArchivistTool publishersTool() {
        return new ArchivistTool(PublishersView.PATH, "publishers", Role.ARCHIVIST);
    }

    @Bean
    @Order(27)
    ArchivistTool duplicatesTool() {
        return new ArchivistTool(DuplicatesView.PATH, "duplicates", Role.ARCHIVIST);
    }

    @Bean
    DuplicateFinder duplicateFinder(NewsArchive archive) {
        return new DuplicateFinder(archive);
    }
}
