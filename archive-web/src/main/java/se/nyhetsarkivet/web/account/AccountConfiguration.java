package se.nyhetsarkivet.web.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the pages of accounts and keys on the start page of archivists, behind those about the archive. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    @Order(90)
    ArchivistTool keysTool() {
        return new ArchivistTool(KeysView.PATH, "keys", Role.ARCHIVIST);
    }

    @Bean
    @Order(91)
    ArchivistTool accountsTool() {
        return new ArchivistTool(AccountsView.PATH, "accounts", Role.ADMINISTRATOR);
    }
}
