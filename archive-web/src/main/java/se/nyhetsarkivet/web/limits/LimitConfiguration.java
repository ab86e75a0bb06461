package se.nyhetsarkivet.web.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.web.limits.log.Refusals;
import se.nyhetsarkivet.web.limits.log.RequestLog;

/** Reads the limits, and tells Tomcat of the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> requestLog(Refusals refusals) {
        return server -> server.addEngineValves(new RequestLog(refusals));
    }
}
