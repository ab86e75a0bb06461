package se.nyhetsarkivet.web.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.nyhetsarkivet.archive.verification.VerificationPart;

/** Reads which part of an archive is to be verified. */
public final class PartConverter implements ITypeConverter<VerificationPart> {

    @Override
    public VerificationPart convert(String text) {
        try {
            return VerificationPart.parse(text);
        } catch (IllegalArgumentException none) {
            throw new TypeConversionException(String.valueOf(none.getMessage()));
        }
    }
}
