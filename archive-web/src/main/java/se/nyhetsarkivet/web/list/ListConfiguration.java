package se.nyhetsarkivet.web.list;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page where lists are counted among the tools. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {

    private static final int AMONG_TOOLS = 30;

    @Bean
    @Order(AMONG_TOOLS)
    Tool listTool() {
        return new Tool(ListView.PATH, "list");
    }
}
