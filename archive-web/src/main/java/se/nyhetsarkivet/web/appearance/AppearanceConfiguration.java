package se.nyhetsarkivet.web.appearance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the page on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
class AppearanceConfiguration {

    @Bean
    @Order(65)
    ArchivistTool appearanceTool() {
        return new ArchivistTool(AccessAddress.APPEARANCE, "appearance", Role.ADMINISTRATOR);
    }
}
