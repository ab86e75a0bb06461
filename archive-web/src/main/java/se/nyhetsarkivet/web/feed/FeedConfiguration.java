package se.nyhetsarkivet.web.feed;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.web.shell.Tool;

/** The settings of feeds, and the page about them among the tools. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSubProperties.class)
class FeedConfiguration {

    private static final int AMONG_TOOLS = 40;

    @Bean
    @Order(AMONG_TOOLS)
    Tool followTool() {
        return new Tool(FollowView.PATH, "follow");
    }
}
