package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.nyhetsarkivet.web.access.key.ProgramKeys;

/**
 * Every page and every call that there is, tried by nobody and by each role. What there is comes from Vaadin and Spring, so a new page or call
 * is tried, too; one that says nothing about who may have it fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class EveryRouteTest {

    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private final GuardedArchive archive;
    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
    private final Map<Role, String> keys = new EnumMap<>(Role.class);

    EveryRouteTest(@TempDir Path directory) {
        archive = new GuardedArchive(directory);
    }

    @BeforeAll
    void signIn() {
        for (Role role : Role.values()) {
            visitors.put(role, archive.signedIn(role.text(), role));
            keys.put(role, key(role));
        }
    }

    private String key(Role role) {
        return archive.part(ProgramKeys.class)
                .add(
                        new ProgramKeys.Wish("program", role, Duration.ofDays(30), "test"),
                        new SignedIn(
                                role.text(),
                                SignedIn.Kind.ACCOUNT,
                                role,
                                new SignedIn.Standing(2, false),
                                Instant.EPOCH));
    }

    @AfterAll
    void stop() {
        archive.close();
    }

    /** What is tried: a path with a method, and what says who may have it. */
    record Tried(String method, String path, AnnotatedElement guarded, AnnotatedElement guardedAbove) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        private <A extends Annotation> Optional<A> find(Class<A> kind) {
            boolean own = Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                    .anyMatch(guarded::isAnnotationPresent);
            return Optional.ofNullable((own ? guarded : guardedAbove).getAnnotation(kind));
        }

        boolean isForAll() {
            return find(AnonymousAllowed.class).isPresent();
        }

        boolean isGuarded() {
            return isForAll()
                    || find(PermitAll.class).isPresent()
                    || find(RolesAllowed.class).isPresent();
        }

        boolean isFor(Role role) {
            return isForAll()
                    || find(PermitAll.class).isPresent()
                    || find(RolesAllowed.class)
                            .filter(roles -> List.of(roles.value()).stream()
                                    .map(name -> Role.of(name).orElseThrow())
                                    .anyMatch(role::includes))
                            .isPresent();
        }

        /** Such calls take a key and no cookie; what a page's browser sends elsewhere needs a token of the page. */
        boolean isForPrograms() {
            return path.matches("/(?:api|oai|bevakningar/stopp)\\b.*");
        }

        boolean changes() {
            return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
        }
    }

    private Stream<Tried> pages() {
        return RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(archive.servletContext())))
                .getAvailableRoutes()
                .stream()
                .map(route -> new Tried(
                        "GET",
                        "/" + route.getTemplate().replaceAll(":[a-z]+[?*]?(?:\\([^)]*\\))?", "x"),
                        route.getNavigationTarget(),
                        route.getNavigationTarget()));
    }

    private Stream<Tried> calls() {
        return archive.part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .flatMap(call -> calls(call.getKey(), call.getValue()));
    }

    private static Stream<Tried> calls(RequestMappingInfo info, HandlerMethod call) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                .stream()
                        .flatMap(method -> info.getPatternValues().stream()
                                .map(pattern -> new Tried(
                                        method.name(),
                                        pattern.replaceAll("\\{file:[^}]*}\\}?", "1")
                                                .replaceAll("\\{\\*?[^}]*}|\\*\\*", "x"),
                                        call.getMethod(),
                                        call.getBeanType())));
    }

    @Test
    void thereArePagesAndCalls() {
        assertThat(pages().map(Tried::path))
                .contains(
                        "/",
                        "/logga-in",
                        "/konto",
                        "/arkivarie",
                        "/arkivarie/konton",
                        "/arkivarie/import",
                        "/arkivarie/liggare",
                        "/arkivarie/liggare/x",
                        "/arkivarie/liggare/kontroller",
                        "/arkivarie/kallor",
                        "/arkivarie/utgivare",
                        "/arkivarie/dubbletter",
                        "/arkivarie/dubbletter/beslut",
                        "/arkivarie/post/x",
                        "/arkivarie/samlad-andring",
                        "/arkivarie/underhall",
                        "/arkivarie/synonymer",
                        "/arkivarie/press",
                        "/arkivarie/installningar");
        assertThat(calls().map(Tried::toString))
                .contains(
                        "GET /api/v1/items",
                        "POST /api/v1/quotes",
                        "GET /arkivarie/handelser.csv",
                        "GET /oai",
                        "GET /logo")
                .contains(
                        "GET /api/v1/batches",
                        "POST /api/v1/imports",
                        "POST /arkivarie/import/fil",
                        "GET /arkivarie/import/avvisade.csv")
                .contains("GET /arkivarie/liggare/x/avvisade.csv", "GET /arkivarie/liggare/x/original/x");
    }

    private Stream<Tried> all() {
        return Stream.concat(pages(), calls());
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysWhoMayHaveIt(Tried tried) {
        assertThat(tried.isGuarded()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyGetsWhatIsForThoseWhoHaveSignedIn(Tried tried) {
        for (String accept : List.of("text/html", "application/json")) {
            HttpResponse<String> answer = archive.visitor().send(tried.method(), tried.path(), "", "Accept", accept);
            boolean sentToSignIn =
                    answer.statusCode() == 302 && Visitor.location(answer).startsWith("/logga-in?return=");
            assertThat(sentToSignIn || REFUSALS.contains(answer.statusCode()))
                    .as("%s %s: %s", tried, accept, answer.statusCode())
                    .isNotEqualTo(tried.isForAll());
            if (answer.statusCode() == 401) {
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"nyhetsarkivet\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachRoleGetsWhatItIncludes(Tried tried) {
        visitors.forEach((role, visitor) -> {
            HttpResponse<String> answer = tried.isForPrograms()
                    ? archive.visitor()
                            .send(
                                    tried.method(),
                                    tried.path(),
                                    "",
                                    "Accept",
                                    "text/html",
                                    "Authorization",
                                    "Bearer " + Objects.requireNonNull(keys.get(role)))
                    : visitor.send(tried.method(), tried.path(), "", "Accept", "text/html");
            boolean lacksToken = tried.changes() && !tried.isForPrograms();
            assertThat(REFUSALS.contains(answer.statusCode()))
                    .as("%s by %s: %s", tried, role, answer.statusCode())
                    .isNotEqualTo(tried.isFor(role) && !lacksToken);
        });
    }

    /** A cookie opens no call that changes something for those who have signed in; a key does, or a token of the page. */
    @ParameterizedTest
    @MethodSource("all")
    void noPageElsewhereMakesABrowserChangeAnything(Tried tried) {
        if (!tried.changes() || tried.isForAll()) {
            return;
        }
        HttpResponse<String> answer = Objects.requireNonNull(visitors.get(Role.ADMINISTRATOR))
                .send(tried.method(), tried.path(), "", "Accept", "application/json");
        assertThat(answer.statusCode()).as(tried.toString()).isIn(401, 403);
    }
}
