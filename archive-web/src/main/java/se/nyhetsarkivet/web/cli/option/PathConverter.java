package se.nyhetsarkivet.web.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path, and says what to do about one that the locale cannot express. */
public final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unusable) {
            throw new TypeConversionException("'" + text + "' cannot be a path in this locale;"
                    + " set the environment's LC_ALL to C.UTF-8 and try again");
        }
    }
}
