package se.nyhetsarkivet.web.press;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the page on which the press service is described on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
class PressDeskConfiguration {

    @Bean
    @Order(30)
    ArchivistTool pressTool() {
        return new ArchivistTool(AccessAddress.PRESS, "press", Role.ARCHIVIST);
    }
}
