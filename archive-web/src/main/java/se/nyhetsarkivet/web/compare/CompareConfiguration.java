package se.nyhetsarkivet.web.compare;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.shell.Tool;

/** Lists the page where searches are compared among the tools. */
@Configuration(proxyBeanMethods = false)
class CompareConfiguration {

    private static final int AMONG_TOOLS = 32;

    @Bean
    @Order(AMONG_TOOLS)
    Tool compareTool() {
        return new Tool(ComparisonParameters.PATH, "compare");
    }
}
