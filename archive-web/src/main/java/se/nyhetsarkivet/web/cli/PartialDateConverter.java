package se.nyhetsarkivet.web.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.item.PartialDate;

/** Reads a date as precisely as it is given. */
final class PartialDateConverter implements ITypeConverter<PartialDate> {

    @Override
    public PartialDate convert(String text) {
        try {
            return PartialDate.parse(text);
        } catch (InvalidItemException notADate) {
            throw new TypeConversionException(notADate.getMessage());
        }
    }
}
