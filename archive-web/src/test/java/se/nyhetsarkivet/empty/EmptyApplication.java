package se.nyhetsarkivet.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application on the port that {@code --server.port} names. */
@SpringBootApplication
public class EmptyApplication {

    EmptyApplication() {}

    /**
     * Runs the application until its process ends.
     *
     * @param arguments settings of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }
}
