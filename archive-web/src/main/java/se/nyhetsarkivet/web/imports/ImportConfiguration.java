package se.nyhetsarkivet.web.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the page of imports on the start page of archivists, first of all. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    @Order(10)
    ArchivistTool importTool() {
        return new ArchivistTool(AccessAddress.IMPORT, "import", Role.ARCHIVIST);
    }
}
