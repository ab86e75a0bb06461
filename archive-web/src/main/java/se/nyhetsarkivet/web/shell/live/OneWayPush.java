package se.nyhetsarkivet.web.shell.live;

import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereResource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/**
 * Takes nothing from a browser over the connection by which the server updates its page. What a page has to say it sends as requests, each of
 * which finds out anew whether its sender is still signed in; what came over a connection that was opened before would find out nothing. Made by
 * Atmosphere, by its name. Safe for use by many threads.
 */
public final class OneWayPush extends AtmosphereInterceptorAdapter {

    private static final String OPENING = "GET";

    @Override
    public Action inspect(AtmosphereResource connection) {
        boolean said = !OPENING.equals(connection.getRequest().getMethod());
        return said ? Action.SKIP_ATMOSPHEREHANDLER : Action.CONTINUE;
    }

    /** Names it to the servlet of the pages. */
    static final class Registration implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof ServletRegistrationBean<?> servlet) {
                servlet.addInitParameter(ApplicationConfig.ATMOSPHERE_INTERCEPTORS, OneWayPush.class.getName());
            }
            return bean;
        }
    }
}
