package se.nyhetsarkivet.web.access.guard;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.access.ArchiveAccess;
import se.nyhetsarkivet.web.access.SignInProperties;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.access.guard.AccessConfiguration.OpenIdConnection;
import se.nyhetsarkivet.web.access.key.ProgramKeys;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** The chains: health and figures, programs, pages. None of them sets a header; {@code startup.SecurityHeaders} sets those of all answers. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What a name or a value may hold is decided where it is read, with an answer that says so; refused here it would be our error. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** Their port is the operators' alone. */
    @Bean
    @Order(1)
    SecurityFilterChain operatorChain(HttpSecurity http) {
        withoutState(http);
        return http.securityMatcher(EndpointRequest.toAnyEndpoint()).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programChain(HttpSecurity http, PageParts parts, ProgramKeys keys, SessionRule rule) {
        withoutState(http);
        return http.securityMatcher(ProgramPaths::contain)
                .addFilterBefore(
                        new ProgramSignIn(parts.access(), keys, rule), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    private static void withoutState(HttpSecurity http) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable);
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            PageParts parts,
            SignInProperties settings,
            SessionRule rule,
            OpenIdConnection connection) {
        SignInSuccess success = new SignInSuccess(settings.idle());
        SignInFailure failure = new SignInFailure();
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, success);
        http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityChains::couldBeForged))
                .formLogin(form -> form.loginPage("/" + AccessAddress.SIGN_IN)
                        .loginProcessingUrl("/" + AccessAddress.SIGN_IN)
                        .failureHandler(failure))
                .logout(out -> out.logoutUrl("/" + AccessAddress.SIGN_OUT))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> parts.refusal().answer(request, response))
                        .accessDeniedHandler(
                                (request, response, why) -> parts.refusal().answer(request, response)))
                .authorizeHttpRequests(
                        pages -> pages.anyRequest().access(new PageAccess(parts.access(), parts.vaadin())))
                .addFilterBefore(new SameOrigin(parts.answer()), CsrfFilter.class)
                .addFilterBefore(new SessionEnd(rule), CsrfFilter.class)
                .addFilterBefore(new SignInSteps(parts.answer()), AuthorizationFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
                    vaadin.loginView("/" + AccessAddress.SIGN_IN, "/")
                            .addLogoutHandler(recording(parts.audit()))
                            .enableRequestCacheConfiguration(false)
                            .enableExceptionHandlingConfiguration(false)
                            .enableAuthorizedRequestsConfiguration(false);
                    connection.provider().map(SignOutSuccess::new).ifPresent(vaadin::logoutSuccessHandler);
                });
        connection
                .provider()
                .ifPresent(provider ->
                        http.oauth2Login(new ProviderChain(provider, parts.audit(), success, failure)::configure));
        return http.build();
    }

    /** What the chain of pages is made of. */
    @Component
    record PageParts(
            ArchiveAccess access, RequestUtil vaadin, AccessRefusal refusal, ProblemAnswer answer, AuditLog audit) {}

    /** Without somebody's session, a page elsewhere can make a browser do nothing that anybody could not do as well. */
    private static boolean couldBeForged(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && SignedIn.current().isPresent();
    }

    private static LogoutHandler recording(AuditLog audit) {
        return (request, response, authentication) ->
                SignedIn.of(authentication).ifPresent(who -> audit.record(Acting.of(who), Act.SIGN_OUT, "", ""));
    }
}
