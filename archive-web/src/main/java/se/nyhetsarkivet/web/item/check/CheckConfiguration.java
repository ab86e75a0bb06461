package se.nyhetsarkivet.web.item.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page where citations are checked among the tools. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    /** Behind the tools for finding. */
    private static final int LAST = 90;

    @Bean
    @Order(LAST)
    Tool checkTool() {
        return new Tool(CheckView.PATH, "check");
    }
}
