package se.nyhetsarkivet.web.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.verification.Verification;

/** Reads which part of an archive is to be verified. */
public final class PartConverter implements ITypeConverter<Verification.Part> {

    @Override
    public Verification.Part convert(String text) {
        try {
            return Verification.Part.parse(text);
        } catch (InvalidValueException none) {
            throw new TypeConversionException(String.valueOf(none.getMessage()));
        }
    }
}
