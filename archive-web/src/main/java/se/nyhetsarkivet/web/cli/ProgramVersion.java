package se.nyhetsarkivet.web.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar carries in its manifest. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(not from a jar)");
        return new String[] {"Nyhetsarkivet " + version + ", Java " + Runtime.version()};
    }
}
