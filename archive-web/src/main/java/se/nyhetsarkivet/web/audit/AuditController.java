package se.nyhetsarkivet.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.export.CsvTable;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** The lines of the audit log as CSV, all that fit. The parameters are those of the page; the columns are named in English. */
@RestController
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AuditController {

    private static final int AT_ONCE = 1000;
    private static final List<String> COLUMNS =
            List.of("number", "time", "who", "kind", "role", "act", "subject", "reason", "address");

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/" + AuditView.PATH + ".csv")
    void lines(@RequestParam MultiValueMap<String, String> values, HttpServletResponse response) throws IOException {
        AuditAsked asked = AuditAsked.of(values);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        CsvTable table = new CsvTable(response.getOutputStream(), ',', COLUMNS);
        List<AuditLine> lines = log.latest(asked.filter(), asked.before(), AT_ONCE);
        while (!lines.isEmpty()) {
            lines.forEach(line -> write(line, table));
            lines = log.latest(asked.filter(), lines.getLast().number(), AT_ONCE);
        }
        table.flush();
    }

    private static void write(AuditLine line, CsvTable table) {
        table.row(
                String.valueOf(line.number()),
                line.at().toString(),
                line.who().name(),
                line.who().kind(),
                line.who().role(),
                line.act(),
                line.what().subject(),
                line.what().reason(),
                line.who().address());
    }
}
