package se.nyhetsarkivet.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;

/** The application on a free port, with one item and an account of each role that is asked for. */
final class GuardedArchive implements AutoCloseable {

    static final String PASSWORD = "trappan luktar av kanel";

    private final ConfigurableApplicationContext application;
    private final String address;

    GuardedArchive(Path directory, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--archive.directory=" + directory,
                "--archive.sample-data=false",
                "--archive.warm-up=0s",
                "--archive.limits.rates.sign-in=100000"));
        arguments.addAll(List.of(settings));
        application = SpringApplication.run(Nyhetsarkivet.class, arguments.toArray(String[]::new));
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        part(NewsArchive.class)
                .add(List.of(NewsItem.builder("Beslut om färjan", PartialDate.parse("2018-04-23"))
                        .publisher("Nämnden")
                        .body("Avgiften höjs inte förrän nästa år.")
                        .build()));
    }

    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return address;
    }

    ServletContext servletContext() {
        return Objects.requireNonNull(((WebApplicationContext) application).getServletContext());
    }

    /** Makes an account whose password is {@link #PASSWORD}. */
    void account(String name, Role role) {
        Accounts accounts = part(Accounts.class);
        String first = accounts.add(name, role, new Accounts.Change(Acting.program(new Actor("test")), "test"));
        SignedIn holder =
                new SignedIn(name, SignedIn.Kind.ACCOUNT, role, new SignedIn.Standing(1, true), Instant.EPOCH);
        assertThat(accounts.changePassword(holder, first, PASSWORD)).isPresent();
    }

    Visitor visitor() {
        return new Visitor(address);
    }

    /** A visitor who has signed in to a new account. */
    Visitor signedIn(String name, Role role) {
        account(name, role);
        Visitor visitor = visitor();
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        application.close();
    }
}
