package se.nyhetsarkivet.web.problem;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our own words in place of the server's. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors(ProblemAnswer answer) {
        return factory -> factory.addContextCustomizers(context -> replace(context, answer));
    }

    private static void replace(Context context, ProblemAnswer answer) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ServerErrorValve.class.getName());
            host.getPipeline().addValve(new ServerErrorValve(answer));
        }
    }
}
