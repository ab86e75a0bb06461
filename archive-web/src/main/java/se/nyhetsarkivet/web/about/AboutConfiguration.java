package se.nyhetsarkivet.web.about;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads who answers for the archive. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AboutProperties.class)
class AboutConfiguration {}
