package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What a name of others makes of a line in the server's log, by the pattern of the settings. */
class LogLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u001b[31m", "\u0085", "\u2028", "\u202e", "\0"})
    void aNameBeginsNoLineAndSteersNoTerminal(String sign) throws IOException {
        String line = line("ny" + sign + "05:13:50 ERROR påhittat.csv was imported");
        assertThat(line.stripTrailing()).doesNotContain(sign).contains("INFO", "ny ", "påhittat.csv was imported");
        assertThat(line.lines()).hasSize(1);
    }

    private static String line(String message) throws IOException {
        Properties settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        // The stack trace is Spring's.
        layout.setPattern(settings.getProperty("logging.pattern.console").replace("%wEx", ""));
        layout.start();
        return layout.doLayout(
                new LoggingEvent("test", context.getLogger("se.nyhetsarkivet"), Level.INFO, message, null, null));
    }
}
