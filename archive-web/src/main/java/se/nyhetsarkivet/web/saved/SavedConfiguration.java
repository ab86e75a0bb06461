package se.nyhetsarkivet.web.saved;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page among the tools. */
@Configuration(proxyBeanMethods = false)
class SavedConfiguration {

    private static final int AMONG_TOOLS = 5;

    @Bean
    @Order(AMONG_TOOLS)
    Tool savedTool() {
        return new Tool(SavedView.PATH, "saved");
    }
}
