package se.nyhetsarkivet.web.changes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the pages about changes among the tools. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    private static final int CHANGES = 50;
    private static final int WORDS = 60;

    @Bean
    @Order(CHANGES)
    Tool changesTool() {
        return new Tool(EditParameters.PATH, "changes");
    }

    @Bean
    @Order(WORDS)
    Tool wordsTool() {
        return new Tool(WordsView.PATH, "words");
    }
}
