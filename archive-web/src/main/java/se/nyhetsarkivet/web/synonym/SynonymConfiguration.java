package se.nyhetsarkivet.web.synonym;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the page of synonyms on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
class SynonymConfiguration {

    @Bean
    @Order(28)
    ArchivistTool synonymTool() {
        return new ArchivistTool(AccessAddress.SYNONYMS, "synonyms", Role.ARCHIVIST);
    }
}
