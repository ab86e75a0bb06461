package se.nyhetsarkivet.web.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the audit log on the start page of archivists, as the last. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    @Order(95)
    ArchivistTool auditTool() {
        return new ArchivistTool(AuditView.PATH, "audit", Role.ADMINISTRATOR);
    }
}
