package se.nyhetsarkivet.web.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the pages of the ledger on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    @Order(20)
    ArchivistTool ledgerTool() {
        return new ArchivistTool(LedgerView.PATH, "ledger", Role.READER);
    }

    @Bean
    @Order(21)
    ArchivistTool soundnessTool() {
        return new ArchivistTool(SoundnessView.PATH, "soundness", Role.READER);
    }
}
