package se.nyhetsarkivet.web.selection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page among the tools. */
@Configuration(proxyBeanMethods = false)
class SelectionConfiguration {

    private static final int AMONG_TOOLS = 10;

    @Bean
    @Order(AMONG_TOOLS)
    Tool selectionTool() {
        return new Tool(SelectionView.PATH, "selection");
    }
}
