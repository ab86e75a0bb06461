package se.nyhetsarkivet.web.source.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the page of watched sources on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

    @Bean
    @Order(23)
    ArchivistTool sourcesTool() {
        return new ArchivistTool(SourcesView.PATH, "sources", Role.READER);
    }
}
