package se.nyhetsarkivet.web.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Spares programs that ask for an item again what they have already. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> itemTags() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        // A weak tag: the server does not compress answers with a strong one.
        tags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(tags);
        registration.addUrlPatterns("/api/v1/items/*");
        return registration;
    }
}
