package se.nyhetsarkivet.web.quote;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page where quotes are checked among the tools. */
@Configuration(proxyBeanMethods = false)
class QuoteConfiguration {

    private static final int AMONG_TOOLS = 20;

    @Bean
    @Order(AMONG_TOOLS)
    Tool quoteTool() {
        return new Tool(QuoteView.PATH, "quote");
    }
}
