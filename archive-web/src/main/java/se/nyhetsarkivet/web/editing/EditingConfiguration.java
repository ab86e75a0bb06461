package se.nyhetsarkivet.web.editing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.editing.job.BulkEditJobs;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Lists the page on which many items are edited on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
class EditingConfiguration {

    @Bean
    @Order(15)
    ArchivistTool bulkEditTool() {
        return new ArchivistTool(AccessAddress.BULK_EDIT, "bulk", Role.ARCHIVIST);
    }

    @Bean(destroyMethod = "close")
    BulkEditJobs bulkEditJobs(NewsArchive archive, AuditLog audit) {
        return new BulkEditJobs(archive.ledger(), audit);
    }
}
