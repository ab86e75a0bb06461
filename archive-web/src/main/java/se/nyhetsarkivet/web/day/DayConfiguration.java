package se.nyhetsarkivet.web.day;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page of a day in earlier years among the tools. */
@Configuration(proxyBeanMethods = false)
class DayConfiguration {

    private static final int AMONG_TOOLS = 34;

    @Bean
    @Order(AMONG_TOOLS)
    Tool dayTool() {
        return new Tool(DayView.PATH, "day");
    }
}
