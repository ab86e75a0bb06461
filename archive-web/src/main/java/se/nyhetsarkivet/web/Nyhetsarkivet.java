package se.nyhetsarkivet.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.nyhetsarkivet.web.cli.Program;
import se.nyhetsarkivet.web.startup.WebApplication;

/** Where the program begins, as a command or as the web application. */
@SpringBootApplication
public class Nyhetsarkivet {

    Nyhetsarkivet() {}

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param arguments a command and its options; without a command the web application starts
     */
    public static void main(String[] arguments) {
        System.exit(Program.ofThisProcess(arguments, spring -> WebApplication.run(Nyhetsarkivet.class, spring)));
    }
}
