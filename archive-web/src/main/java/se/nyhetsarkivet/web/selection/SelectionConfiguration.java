package se.nyhetsarkivet.web.selection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page among the tools. */
@Configuration(proxyBeanMethods = false)
class SelectionConfiguration {

    @Bean
    Tool selectionTool() {
        return new Tool(SelectionView.PATH, "selection");
    }
}
